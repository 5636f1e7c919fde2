// Starts the browser's side of the portal: the pages work without it.
import start, * as rekey from "__GLUE__";

const root = document.documentElement;

// Each island wakes by the name that the server gave it; a swapped page brings new ones.
function wake(part) {
  for (const island of part.querySelectorAll("leptos-island:not([data-awake])")) {
    island.dataset.awake = "";
    rekey[island.dataset.component]?.(island);
  }
}

/** How many zero bits a hash begins with. */
function zeroBits(hash) {
  const view = new DataView(hash);
  return view.getUint32(0) ? Math.clz32(view.getUint32(0)) : 32 + Math.clz32(view.getUint32(4));
}

/** Solves a bot check: counts until the hash of `puzzle:n` begins with enough zero bits. */
async function solve(solution) {
  const batch = 256;
  const puzzle = solution.form.elements.namedItem("puzzle").value;
  const bits = Number(puzzle.split(".")[1]);
  const text = new TextEncoder();
  const hash = (n) => crypto.subtle.digest("SHA-256", text.encode(`${puzzle}:${n}`));
  for (let n = 0; solution.isConnected; n += batch) {
    const hashes = await Promise.all(Array.from({ length: batch }, (_, at) => hash(n + at)));
    const found = hashes.findIndex((hash) => zeroBits(hash) >= bits);
    if (found >= 0) {
      solution.value = n + found;
      return;
    }
  }
}

// Lockdown modes switch WebAssembly off and leave JavaScript on. The pages work as without either; what only a program can do is done here.
function withoutWasm() {
  root.dataset.plain = "";
  for (const solution of document.querySelectorAll("input[name=solution]")) solve(solution);
  for (const words of document.querySelectorAll("[data-unable]")) words.hidden = !words.textContent;
}

const starts = typeof WebAssembly === "object" && (await start({ module_or_path: "__WASM__" }).then(() => true, () => false));
if (starts) {
  rekey.hydrate();
  wake(document);
  document.addEventListener("rekey:swapped", () => wake(document));
  root.dataset.hydrated = "";
} else {
  withoutWasm();
}
