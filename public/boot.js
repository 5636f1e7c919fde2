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

await start({ module_or_path: "__WASM__" });
rekey.hydrate();
wake(document);
document.addEventListener("rekey:swapped", () => wake(document));
root.dataset.hydrated = "";
