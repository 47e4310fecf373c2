/** The zeros of the digits that keyboards have beside ours: nine more follow each. */
const zeros = '0٠۰०০੦૦๐໐０';
/** What comes along when a code is copied, or is typed to read it better. */
const beside = /[\s\p{Cf}\p{Pd}\u2212._]/gu;

/** The six digits that a person typed, or undefined where they are none. Spaces and dashes do not count. */
export function readCode(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const digits = text.replace(beside, '').replace(/\p{Nd}/gu, asciiDigit);
  return /^[0-9]{6}$/.test(digits) ? digits : undefined;
}

function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  for (const zero of zeros) {
    const value = point - (zero.codePointAt(0) ?? 0);
    if (value >= 0 && value < 10) return String(value);
  }
  return digit;
}

/** The key under which a request may be sent again, or undefined where it is none. */
export function readIdempotencyKey(text: string): string | undefined {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text) ? text : undefined;
}
