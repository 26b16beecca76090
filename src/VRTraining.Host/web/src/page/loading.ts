// The moment before the picture is there: who is coming in, and how far they are.
import type { CastMember } from "./stageData.js";

/** A sign in the stage while the room and the cast come in. */
export class Loading {
  private readonly sign = document.createElement("div");
  private readonly bar = document.createElement("progress");

  constructor(stage: HTMLElement, cast: readonly CastMember[]) {
    const text = document.createElement("p");
    text.textContent = `${names(cast)} ${cast.length === 1 ? "takes a seat" : "take their seats"} …`;
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

/** Names as one says them. */
export function names(cast: readonly CastMember[]): string {
  const all = cast.map((member) => member.name);
  return all.length === 0 ? "Your colleagues" : all.length === 1 ? all[0]! : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
