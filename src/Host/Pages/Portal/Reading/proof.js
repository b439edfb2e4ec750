// Checks that a record is under the signed checkpoint: content → digest → leaf → root (RFC 9162, 2.1.3.2).
"use strict";
(async () => {
  const text = new TextEncoder();
  // SM3 (GB/T 32905), which no browser brings.
  const sm3 = bytes => {
    const turn = (x, n) => x << n | x >>> (32 - n);
    const all = new Uint8Array(((bytes.length + 8 >> 6) + 1) << 6), view = new DataView(all.buffer), w = new Int32Array(68);
    all.set(bytes);
    all[bytes.length] = 0x80;
    view.setUint32(all.length - 8, Math.floor(bytes.length / 0x20000000));
    view.setUint32(all.length - 4, bytes.length << 3);
    let state = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];
    for (let at = 0; at < all.length; at += 64) {
      for (let j = 0; j < 16; j++) w[j] = view.getInt32(at + 4 * j);
      for (let j = 16; j < 68; j++) {
        const x = w[j - 16] ^ w[j - 9] ^ turn(w[j - 3], 15);
        w[j] = x ^ turn(x, 15) ^ turn(x, 23) ^ turn(w[j - 13], 7) ^ w[j - 6];
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let j = 0; j < 64; j++) {
        const a12 = turn(a, 12), one = turn(a12 + e + turn(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32) | 0, 7);
        const left = (j < 16 ? a ^ b ^ c : a & b | a & c | b & c) + d + (one ^ a12) + (w[j] ^ w[j + 4]) | 0;
        const right = (j < 16 ? e ^ f ^ g : e & f | ~e & g) + h + one + w[j] | 0;
        [a, b, c, d, e, f, g, h] = [left, a, turn(b, 9), c, right ^ turn(right, 9) ^ turn(right, 17), e, turn(f, 19), g];
      }
      state = [a, b, c, d, e, f, g, h].map((x, i) => x ^ state[i]);
    }
    const out = new DataView(new ArrayBuffer(32));
    state.forEach((x, i) => out.setInt32(4 * i, x));
    return new Uint8Array(out.buffer);
  };
  // The suite of the log says which hash; only pages served securely may compute SHA-256.
  const digests = { "SM2/SM3": sm3, "Ed25519/SHA-256": window.crypto && crypto.subtle && (async all => new Uint8Array(await crypto.subtle.digest("SHA-256", all))) };
  const join = parts => {
    const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
    parts.reduce((at, p) => (all.set(p, at), at + p.length), 0);
    return all;
  };
  const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
  const unhex = s => Uint8Array.from(s.match(/../g), b => parseInt(b, 16));
  const unbase64 = s => Uint8Array.from(atob(s), c => c.charCodeAt(0));
  // RFC 8785: members in the order of their names, nothing between.
  const canonical = v => Array.isArray(v) ? "[" + v.map(canonical).join(",") + "]"
    : v !== null && typeof v === "object" ? "{" + Object.keys(v).sort().map(k => JSON.stringify(k) + ":" + canonical(v[k])).join(",") + "}"
    : JSON.stringify(v);

  const holds = async (proof, digest) => {
    const hash = async (...parts) => digest(join(parts));
    const entry = proof.entries[proof.entries.length - 1];
    const header = { at: entry.at, key: entry.key, operation: entry.operation, set: entry.set };
    if (entry.content !== undefined) {
      if (hex(await hash(unhex(entry.salt), text.encode(canonical(entry.content)))) !== entry.digest) return false;
    }
    if (entry.digest !== undefined) header.digest = entry.digest;
    let node = await hash(Uint8Array.of(0), text.encode(canonical(header)));
    if (hex(node) !== entry.leaf) return false;
    let fn = entry.position - 1, sn = proof.size - 1;
    for (const beside of proof.inclusion.map(unbase64)) {
      if (sn === 0) return false;
      if (fn % 2 === 1 || fn === sn) {
        node = await hash(Uint8Array.of(1), beside, node);
        while (fn % 2 === 0 && fn !== 0) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2); }
      } else {
        node = await hash(Uint8Array.of(1), node, beside);
      }
      fn = Math.floor(fn / 2); sn = Math.floor(sn / 2);
    }
    const lines = proof.checkpoint.split("\n");
    return sn === 0 && Number(lines[1]) === proof.size && hex(unbase64(lines[2])) === hex(node);
  };

  for (const place of document.querySelectorAll("[data-proof]")) {
    const digest = digests[place.dataset.suite];
    if (!digest) continue; // The data is linked below.
    place.textContent = place.dataset.wait;
    let good = false;
    try {
      good = await holds(await (await fetch(place.dataset.proof, { headers: { Accept: "application/json" } })).json(), digest);
    } catch { good = false; }
    place.textContent = (good ? "✓ " : "✗ ") + (good ? place.dataset.yes : place.dataset.no);
    place.className = good ? "proof-yes" : "proof-no";
  }
})();
