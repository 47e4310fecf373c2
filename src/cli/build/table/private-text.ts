const phone = /^(tel\.?:?|phone:?|☎|mobile?:?)?\s*\(?\+?\(?\d[\d\s()./–-]{5,}\d$/iu;
const dayLike = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/;

/** Whether a text is a telephone number and nothing else. */
export function isPhoneNumber(text: string): boolean {
  if (text.length > 40) return false;
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 16 && phone.test(text) && !dayLike.test(text);
}
