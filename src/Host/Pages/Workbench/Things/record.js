// A record's page: files by drag and drop with their progress, and the day at which the slider stands. Without this the forms do the same.
"use strict";
(() => {
  const slider = document.querySelector(".day-line input[type=range]");
  if (slider) {
    const names = slider.dataset.names.split("|");
    slider.addEventListener("input", () => {
      slider.setAttribute("aria-valuetext", names[slider.value]);
      slider.form.querySelector("output").textContent = names[slider.value];
    });
    slider.addEventListener("change", () => slider.form.requestSubmit());
  }

  const drop = document.querySelector(".drop");
  if (!drop) return;
  const form = drop.querySelector("form"), field = form.querySelector("input[type=file]"), list = drop.querySelector(".sending");
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = drop.dataset.drop;
  drop.prepend(hint);
  field.multiple = true;

  const line = (name) => {
    const item = document.createElement("li"), bar = document.createElement("progress"), said = document.createElement("span");
    bar.max = 100;
    bar.setAttribute("aria-label", name);
    item.append(document.createTextNode(name + " "), bar, said);
    list.append(item);
    return { bar, say: (text, wrong) => { said.textContent = " " + text; said.className = wrong ? "no" : ""; } };
  };

  const send = (file, rest) => new Promise((resolve) => {
    const shown = line(file.name);
    if (file.size > Number(drop.dataset.largest)) {
      shown.say(drop.dataset.tooLarge, true);
      return resolve(false);
    }
    const body = new FormData();
    for (const [name, value] of rest) body.append(name, value);
    body.append("file", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "document";
    request.upload.addEventListener("progress", (e) => { if (e.lengthComputable) shown.bar.value = 100 * e.loaded / e.total; shown.say(drop.dataset.waiting); });
    request.addEventListener("load", () => {
      const isDone = request.status < 400 && !new URL(request.responseURL).pathname.startsWith("/sign-in");
      shown.say(isDone ? drop.dataset.done : request.responseXML?.querySelector(".notice.no .why, main p")?.textContent.trim() || drop.dataset.failed, !isDone);
      resolve(isDone);
    });
    request.addEventListener("error", () => { shown.say(drop.dataset.failed, true); resolve(false); });
    request.send(body);
  });

  const sendAll = async (files) => {
    const rest = [...new FormData(form)].filter(([name]) => name !== "file" && (name !== "title" || files.length === 1));
    list.replaceChildren();
    let all = true;
    for (const file of files) all = await send(file, rest) && all;
    if (all) { location.hash = "documents"; location.reload(); }
  };

  form.addEventListener("submit", (e) => { if (field.files.length > 0) { e.preventDefault(); sendAll([...field.files]); } });
  for (const kind of ["dragenter", "dragover"]) drop.addEventListener(kind, (e) => { e.preventDefault(); drop.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (e) => { e.preventDefault(); if (e.dataTransfer.files.length > 0) sendAll([...e.dataTransfer.files]); });
})();
