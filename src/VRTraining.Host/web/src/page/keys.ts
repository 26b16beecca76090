// Keys: what a button names in data-key, arrows between responses, and Escape out of whatever is open.

const writing = "input, textarea, select, [contenteditable]";
const pressable = "a[href], button, summary";

/** Listens to the whole page for the keys of an element's buttons. */
export function listenForKeys(panel: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (!event.defaultPrevented && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing) {
      handle(event, panel);
    }
  });
}

function handle(event: KeyboardEvent, panel: HTMLElement): void {
  const at = event.target instanceof Element ? event.target : document.body;
  if (event.key === "Escape" && leaveWhatIsOpen(at, panel)) {
    event.preventDefault();
    return;
  }

  if (at.closest(writing) || document.querySelector("dialog[open]")) {
    return;
  }

  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step && moveBetweenChoices(at, panel, step)) {
    event.preventDefault();
  } else if (!event.repeat && !(event.key === "Enter" && at.closest(pressable))) {
    const button = panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
    if (button) {
      event.preventDefault();
      if (button.matches(writing)) {
        button.focus();
      } else {
        button.click();
      }
    }
  }
}

/** A field that is written in, a list that is open: one thing at a time, before Escape means to leave the scene. */
function leaveWhatIsOpen(at: Element, panel: HTMLElement): boolean {
  const dialog = document.querySelector<HTMLDialogElement>("dialog[open]");
  if (dialog) {
    dialog.close();
    return true;
  }

  const field = at.closest<HTMLElement>(writing);
  if (field) {
    field.blur();
    return true;
  }

  const open = at.closest("details[open]") ?? panel.querySelector("details[open]");
  open?.removeAttribute("open");
  open?.querySelector("summary")?.focus();
  return open !== null;
}

function moveBetweenChoices(at: Element, panel: HTMLElement, step: number): boolean {
  const choices = [...panel.querySelectorAll<HTMLElement>("[data-choice]")].filter((choice) => isOffered(choice));
  const from = choices.findIndex((choice) => choice === at);
  if (choices.length === 0 || (from < 0 && at.closest(pressable) && !at.closest("main"))) {
    return false;
  }

  const start = from < 0 ? (step > 0 ? -1 : 0) : from;
  choices[(start + step + choices.length) % choices.length]!.focus();
  return true;
}

const isOffered = (choice: Element): boolean => {
  const list = choice.closest("details");
  return !list || list.open;
};
