// The moment before the picture is there: who is coming in, and how far they are.
import type { CastMember } from "./stageData.js";
import { say } from "./say.js";

/** A sign in the stage while the room and the cast come in. */
export class Loading {
  private readonly sign = document.createElement("div");
  private readonly bar = document.createElement("progress");

  constructor(stage: HTMLElement, cast: readonly CastMember[]) {
    const text = document.createElement("p");
    text.textContent = sitDown(cast);
    this.sign.className = "stage-loading";
    this.bar.max = 1;
    this.bar.value = 0;
    this.sign.append(text, this.bar);
    stage.append(this.sign);
  }

  /** 0 to 1. */
  show(share: number): void {
    this.bar.value = share;
  }

  /** The picture is there. */
  done(): void {
    this.sign.remove();
  }
}

/** Who comes in, as one says it. */
export function sitDown(cast: readonly CastMember[]): string {
  const all = cast.map((member) => member.name);
  return all.length === 0
    ? say("Your colleagues take their seats …")
    : all.length === 1
      ? say("{0} takes a seat …", all[0]!)
      : say("{0} and {1} take their seats …", all.slice(0, -1).join(", "), all.at(-1)!);
}
