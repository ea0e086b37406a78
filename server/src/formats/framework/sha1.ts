/**
 * SHA-1 of a few bytes, 20 bytes long. Identifiers made from names (RFC 9562, version 5) are defined by it; it protects
 * nothing here. Written out, since this room knows no system that could be asked for it.
 */
export function sha1(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x2000_0000));
  view.setUint32(padded.length - 4, (message.length * 8) >>> 0);

  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Int32Array(80);
  for (let block = 0; block < padded.length; block += 64) {
    for (let at = 0; at < 80; at++) words[at] = at < 16 ? view.getInt32(block + at * 4) : expanded(words, at);
    addBlock(state, words);
  }
  const hash = new Uint8Array(20);
  const out = new DataView(hash.buffer);
  state.forEach((word, index) => {
    out.setInt32(index * 4, word);
  });
  return hash;
}

function expanded(words: Int32Array, at: number): number {
  const word = (back: number) => words[at - back] ?? 0;
  return rotated(word(3) ^ word(8) ^ word(14) ^ word(16), 1);
}

function addBlock(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let round = 0; round < 80; round++) {
    const next = (rotated(a, 5) + mixed(round, b, c, d) + e + (words[round] ?? 0)) | 0;
    e = d;
    d = c;
    c = rotated(b, 30);
    b = a;
    a = next;
  }
  [a, b, c, d, e].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

/** The function and the constant of a round. */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
