// The code that a photographed picture carries stands behind the #, which no server sees.
"use strict";
(() => {
  const field = document.querySelector("input[name=code][type=text]");
  if (field && location.hash.length > 1) {
    field.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
  }
})();
