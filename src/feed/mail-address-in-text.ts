// Both ask for as little as will do in front of the sign: a longer word would be tried anew from each of its letters.
const address = /[\p{L}\p{N}_%+-]@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2}/u;
const disguised = /[\p{L}\p{N}_.-]{2}\s*[[({<]\s*(?:at|ät|arobase|@)\s*[\])}>]\s*[\p{L}\p{N}-]{2}/iu;

/** Whether an e-mail address stands in a text, in whatever disguise. */
export function holdsMailAddress(text: string): boolean {
  if (!/@|＠|﹫|%40|at|ät|arobase|mailto:/iu.test(text)) return false;
  const plain = text.normalize('NFKC').replace(/%40/g, '@');
  return address.test(plain) || disguised.test(plain) || /mailto:\s*\S/i.test(plain);
}
