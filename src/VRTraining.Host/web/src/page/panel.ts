// The panel: its forms are sent without leaving the page, and its content follows the run.
import type { Note } from "./note.js";
import { swap } from "./swap.js";
import { say } from "./say.js";

/** Who presses Enter to go on, twice, does not mean the first response that has just come under the finger. */
const restMs = 350;

/** The forms whose text has arrived once they are answered. */
const ownWords = /\/(answer|reflect)$/;

/** Sends what is chosen and shows what the host answers; it decides nothing. */
export class Panel {
  private readonly typed = new Map<string, string>();
  private sending = false;
  private fetching = false;
  private again = false;
  private offeredAt = Number.NEGATIVE_INFINITY;

  /**
   * @param element the section whose content is the panel.
   * @param changed is called after each change of content.
   * @param pressed is called when somebody has sent something.
   */
  constructor(
    private readonly element: HTMLElement,
    private readonly note: Note,
    private readonly changed: () => void,
    private readonly pressed: () => void,
  ) {
    element.addEventListener("submit", (event) => this.submit(event));
  }

  /** Fetches the content anew; several calls at a time become one. */
  async refresh(): Promise<void> {
    this.again = true;
    if (this.fetching || this.sending) {
      return;
    }

    this.fetching = true;
    while (this.again && !this.sending) {
      this.again = false;
      const html = await answerOf(fetch(this.element.dataset["url"]!, { headers: { "X-Panel": "1" } }));
      if (typeof html === "string" && !this.sending) {
        this.show(html, false);
      }
    }

    this.fetching = false;
  }

  private submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.hasAttribute("data-away")) {
      return;
    }

    event.preventDefault();
    const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    const tooSoon = submitter?.matches("[data-choice]") && performance.now() - this.offeredAt < restMs;
    if (!this.sending && !tooSoon) {
      const action = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
      void this.send(action, new FormData(form, submitter), submitter).then(() => this.clear(form));
    }
  }

  /** What was typed for somebody else to read has arrived, unless the answer says otherwise. */
  private clear(form: HTMLFormElement): void {
    if (form.hasAttribute("data-clear") && !this.element.querySelector("[data-refused]")) {
      form.reset();
    }
  }

  private async send(action: string, form: FormData, by: HTMLButtonElement | null): Promise<void> {
    this.sending = true;
    this.element.setAttribute("aria-busy", "true");
    by?.classList.add("is-pressed");
    this.note.say("sent", "");
    this.pressed();
    const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
    const html = await answerOf(fetch(action, { method: "POST", body, headers: { "X-Panel": "1" } }));
    this.sending = false;
    this.element.removeAttribute("aria-busy");
    by?.classList.remove("is-pressed");
    if (typeof html === "string") {
      this.show(html, true);
      if (ownWords.test(action)) {
        this.typed.clear();
      }
    } else if (html.say) {
      this.note.say("sent", html.say, () => void this.send(action, form, by));
    } else if (html.reached) {
      this.note.say("sent", say("This page is out of date. Load it again; your run is kept as it is."), () => location.reload());
    } else {
      this.note.say("sent", say("That did not get through. What you did is not lost: try again."), () => void this.send(action, form, by));
    }

    if (this.again) {
      void this.refresh();
    }
  }

  /** What was typed outlives a pause, which takes the text field away for a while. */
  private keepTyped(): void {
    for (const field of this.element.querySelectorAll<HTMLTextAreaElement>("textarea[id]")) {
      this.typed.set(field.id, field.value);
    }
  }

  private giveBackTyped(): void {
    for (const field of this.element.querySelectorAll<HTMLTextAreaElement>("textarea[id]")) {
      field.value ||= this.typed.get(field.id) ?? "";
    }
  }

  private show(html: string, own: boolean): void {
    const had = document.activeElement;
    const within = had instanceof HTMLElement && this.element.contains(had);
    this.keepTyped();
    if (swap(this.element, html, own)) {
      this.offeredAt = performance.now();
      this.changed();
    }

    this.giveBackTyped();
    if (own || (within && !had.isConnected)) {
      this.element.querySelector<HTMLElement>("[data-focus]")?.focus();
    }
  }
}

/** The answer's HTML; else whether the host was reached at all. */
async function answerOf(request: Promise<Response>): Promise<string | { reached: boolean; say?: string }> {
  try {
    const response = await request;
    const html = await response.text();
    if (!response.ok && response.headers.get("content-type")?.startsWith("text/plain") && response.status >= 500) {
      return { reached: true, say: html };
    }

    return response.ok && !/<html/i.test(html) ? html : { reached: true };
  } catch {
    return { reached: false };
  }
}
