// Checks that a record is under the signed checkpoint: content → digest → leaf → root (RFC 9162, 2.1.3.2).
"use strict";
(async () => {
  const text = new TextEncoder();
  const hash = async (...parts) => {
    const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
    parts.reduce((at, p) => (all.set(p, at), at + p.length), 0);
    return new Uint8Array(await crypto.subtle.digest("SHA-256", all));
  };
  const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
  const unhex = s => Uint8Array.from(s.match(/../g), b => parseInt(b, 16));
  const unbase64 = s => Uint8Array.from(atob(s), c => c.charCodeAt(0));
  // RFC 8785: members in the order of their names, nothing between.
  const canonical = v => Array.isArray(v) ? "[" + v.map(canonical).join(",") + "]"
    : v !== null && typeof v === "object" ? "{" + Object.keys(v).sort().map(k => JSON.stringify(k) + ":" + canonical(v[k])).join(",") + "}"
    : JSON.stringify(v);

  const holds = async proof => {
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
    if (!window.crypto || !crypto.subtle) continue; // Only pages served securely may compute; the data is linked below.
    place.textContent = place.dataset.wait;
    let good = false;
    try {
      good = await holds(await (await fetch(place.dataset.proof, { headers: { Accept: "application/json" } })).json());
    } catch { good = false; }
    place.textContent = (good ? "✓ " : "✗ ") + (good ? place.dataset.yes : place.dataset.no);
    place.className = good ? "proof-yes" : "proof-no";
  }
})();
