// The line in which the page says how the connection and the picture are.
import { say } from "./say.js";


/** One sentence each for the picture, the connection and what was sent; the most urgent one is shown. */
export class Note {
  private readonly says = new Map<"sent" | "link" | "stage", string>();
  private action: (() => void) | undefined;

  constructor(private readonly element: HTMLElement | null) {}

  /** Says something, or with an empty text takes it back. */
  say(about: "sent" | "link" | "stage", text: string, retry?: () => void): void {
    this.says.set(about, text);
    if (about === "sent") {
      this.action = retry;
    }

    this.show();
  }

  private show(): void {
    const shown = ["sent", "link", "stage"] as const;
    const about = shown.find((each) => this.says.get(each));
    const text = about ? this.says.get(about)! : "";
    if (!this.element || (this.element.firstChild?.textContent ?? "") === text) {
      return;
    }

    this.element.replaceChildren(text);
    if (about === "sent" && this.action) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--quiet";
      button.textContent = say("Try again");
      button.addEventListener("click", this.action);
      this.element.append(" ", button);
    }
  }
}
