// Dialogs that a button opens, such as the list of keys.

/** Lets every `data-opens` of an element open the dialog of that id. */
export function openDialogs(within: HTMLElement): void {
  within.addEventListener("click", (event) => {
    const id = (event.target as Element).closest<HTMLElement>("[data-opens]")?.dataset["opens"];
    const dialog = id ? document.getElementById(id) : null;
    if (dialog instanceof HTMLDialogElement && !dialog.open) {
      dialog.showModal();
    }
  });
}
