/**
 * Visible hashes of texts and bytes: SipHash-1-3 with an empty key over what CPython keeps in memory. The numbers are those
 * of a 64-bit CPython that was started with PYTHONHASHSEED=0, and the same on every machine.
 */

/** The bytes of a short text; longer ones get an array of their own. */
const scratch = new Uint8Array(1024);

/** 1 where the sum of two low halves is too large for 32 bits. */
const carry = (sum: number, term: number): number => (sum >>> 0 < term >>> 0 ? 1 : 0);

export function sipHash(data: Uint8Array, length = data.length): number | bigint {
  if (length === 0) return 0;
  // v0 to v3 of the definition, as low and high halves.
  let [al, bl, cl, dl] = [0x70736575, 0x6e646f6d, 0x6e657261, 0x79746573];
  let [ah, bh, ch, dh] = [0x736f6d65, 0x646f7261, 0x6c796765, 0x74656462];
  const words = (length >> 3) + 1;
  let t: number;
  // The words, the last one with the length in its last byte, and three rounds that take in nothing.
  for (let round = 0; round < words + 3; round++) {
    let low = 0;
    let high = 0;
    if (round < words) {
      const i = round << 3;
      if (round < words - 1) {
        low = (data[i] as number) | ((data[i + 1] as number) << 8);
        low |= ((data[i + 2] as number) << 16) | ((data[i + 3] as number) << 24);
        high = (data[i + 4] as number) | ((data[i + 5] as number) << 8);
        high |= ((data[i + 6] as number) << 16) | ((data[i + 7] as number) << 24);
      } else {
        high = length << 24;
        for (let k = i; k < length; k++) {
          if (k < i + 4) low |= (data[k] as number) << ((k & 3) << 3);
          else high |= (data[k] as number) << ((k & 3) << 3);
        }
      }
      dl ^= low;
      dh ^= high;
    } else if (round === words) cl ^= 0xff;
    // v0 += v1; v1 = rotl(v1, 13) ^ v0; v0 = rotl(v0, 32)
    al = (al + bl) | 0;
    ah = (ah + bh + carry(al, bl)) | 0;
    t = ((bl << 13) | (bh >>> 19)) ^ al;
    bh = ((bh << 13) | (bl >>> 19)) ^ ah;
    bl = t;
    t = al;
    al = ah;
    ah = t;
    // v2 += v3; v3 = rotl(v3, 16) ^ v2
    cl = (cl + dl) | 0;
    ch = (ch + dh + carry(cl, dl)) | 0;
    t = ((dl << 16) | (dh >>> 16)) ^ cl;
    dh = ((dh << 16) | (dl >>> 16)) ^ ch;
    dl = t;
    // v2 += v1; v1 = rotl(v1, 17) ^ v2; v2 = rotl(v2, 32)
    cl = (cl + bl) | 0;
    ch = (ch + bh + carry(cl, bl)) | 0;
    t = ((bl << 17) | (bh >>> 15)) ^ cl;
    bh = ((bh << 17) | (bl >>> 15)) ^ ch;
    bl = t;
    t = cl;
    cl = ch;
    ch = t;
    // v0 += v3; v3 = rotl(v3, 21) ^ v0
    al = (al + dl) | 0;
    ah = (ah + dh + carry(al, dl)) | 0;
    t = ((dl << 21) | (dh >>> 11)) ^ al;
    dh = ((dh << 21) | (dl >>> 11)) ^ ah;
    dl = t;
    al ^= low;
    ah ^= high;
  }
  const low = al ^ bl ^ cl ^ dl;
  const high = ah ^ bh ^ ch ^ dh;
  if (high >= -0x200000 && high < 0x200000) {
    const n = high * 0x100000000 + (low >>> 0);
    return n === -1 ? -2 : n;
  }
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** Of a text: one, two or four bytes for each code point, as many as its greatest one needs. */
export function textHash(s: string): number | bigint {
  let bits = 0;
  for (let i = 0; i < s.length; i++) bits |= s.charCodeAt(i);
  if (bits < 0x100) return hashUnits(s, 1);
  return hashUnits(s, /[\u{10000}-\u{10ffff}]/u.test(s) ? 4 : 2);
}

function hashUnits(s: string, size: 1 | 2 | 4): number | bigint {
  const most = s.length * size;
  const data = most <= scratch.length ? scratch : new Uint8Array(most);
  let at = 0;
  for (let i = 0; i < s.length; i++) {
    const c = size === 4 ? (s.codePointAt(i) as number) : s.charCodeAt(i);
    if (c > 0xffff) i++;
    data[at] = c;
    if (size > 1) data[at + 1] = c >> 8;
    if (size === 4) {
      data[at + 2] = c >> 16;
      data[at + 3] = 0;
    }
    at += size;
  }
  return sipHash(data, at);
}
