// Numbers as XML writes them: decimal, with a point. Other forms JavaScript accepts (0x1F, an empty text) are not numbers.

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** `12`, `-1.5`, `1E-3`; NaN for any other text. */
export function parseDecimal(text: string): number {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) : NaN;
}

/** `12`; NaN for any other text. */
export function parseWhole(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return text === "" ? NaN : number;
}
