// The mirror's script: paints each wearer's scene, shows the words large, and lets one choose the camera.
import { MirrorLink, type Moment } from "./live/mirrorLink.js";
import { listenForKeys } from "./page/keys.js";
import { MirrorWords } from "./page/mirrorWords.js";
import { say } from "./page/say.js";
import { readStageData } from "./page/stageData.js";
import type { Painter } from "./paint/painter.js";
import type { Camera, ViewName } from "./paint/views.js";
import { Mixer } from "./sound/mixer.js";
import { Voice } from "./sound/voice.js";

const wall = document.getElementById("mirrors");
if (wall) {
  hang(wall);
}

function hang(wall: HTMLElement): void {
  const painters: Painter[] = [];
  const link = new MirrorLink();
  const voices: Voice[] = [];
  let sounds = false;
  let view: ViewName = "wearer";
  wall.querySelectorAll<HTMLElement>(".mirror").forEach((mirror) => {
    const data = readStageData(mirror);
    const words = new MirrorWords(mirror);
    const voice = new Voice(new Mixer(data.settings.volumes, data.settings.mono), data.voiceBase, () => undefined);
    let painter: Painter | undefined;
    voices.push(voice);
    link.follow(data.run, {
      frame: (frame) => {
        painter?.show(frame);
        if (sounds) {
          voice.hear(frame);
        }
      },
      camera: (camera: Camera) => painter?.wearerAt(camera),
      moment: (moment: Moment) => words.show(moment),
      reachable: (yes) => words.note(yes ? "" : say("connection lost, trying again")),
    });
    void import("./paint/painter.js").then(({ Painter }) => {
      const picture = mirror.querySelector<HTMLElement>(".mirror-picture")!;
      const set = { room: data.room, light: data.light, cast: data.cast, moves: false, stays: true };
      painter = Painter.start(picture, set, {
        loading: () => undefined,
        shown: () => mirror.setAttribute("data-shown", ""),
        missing: () => undefined,
        gone: () => words.note(say("this browser cannot draw the room; the words go on")),
      });
      painter?.view(view);
      if (painter) {
        painters.push(painter);
      }
    });
  });

  wall.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button");
    if (button?.dataset["view"]) {
      view = button.dataset["view"] as ViewName;
      wall.querySelectorAll("[data-view]").forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
      painters.forEach((painter) => painter.view(view));
    } else if (button?.dataset["sound"] !== undefined) {
      sounds = !sounds;
      button.setAttribute("aria-pressed", String(sounds));
      if (!sounds) {
        voices.forEach((voice) => voice.pause());
      }
    } else if (button?.dataset["full"] !== undefined) {
      void (document.fullscreenElement ? document.exitFullscreen() : wall.requestFullscreen());
    }
  });
  listenForKeys(wall);
  link.watchWall(
    [...wall.querySelectorAll<HTMLElement>(".mirror")].map((mirror) => mirror.dataset["run"]!),
    location.pathname === "/mirror",
  );
  void link.start();
}
