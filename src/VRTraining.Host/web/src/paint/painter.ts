// Paints frames: the room once, the people in front of it, as often as frames come and the computer keeps up.
import { Color, Scene, WebGLRenderer } from "three";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import type { CastMember } from "../page/stageData.js";
import type { WireFrame } from "../wire/wireFrame.js";
import { Backdrop } from "./backdrop.js";
import { Eyes } from "./camera.js";
import { daylightOf, fetchRooms, lightsFor, roomOf } from "./light.js";
import { ModelMissing } from "./load.js";
import { Pace } from "./pace.js";
import { Person } from "./person.js";
import { loadRoom } from "./room.js";
import { fixedViews, hasMoved, wearerFov, type Camera, type ViewName } from "./views.js";

/** Why nothing is painted any more. */
export type Gone = "no-graphics" | "graphics-lost" | "too-slow";

/** What the page is told while the stage is painted. */
export interface Audience {
  /** 0 to 1 while the room and the cast come in; 1 when everybody sits. */
  loading(share: number): void;

  /** A character cannot be painted; everybody else can. */
  missing(member: CastMember, why: string): void;

  /** The first picture is there. */
  shown(): void;

  /** It is over with the room; the run is not. */
  gone(why: Gone): void;
}

export interface StageSet {
  readonly room: string;
  readonly light: string;
  readonly cast: readonly CastMember[];
  readonly moves: boolean;
  /** Whether even slow pictures are better than none, as on a mirror, beside which there are no portraits. */
  readonly stays?: boolean;
}

const software = /swiftshader|llvmpipe|software|basic render/i;
const fullPixels = 1600 * 1000;

/** The painted stage; it decides nothing about the scene. */
export class Painter {
  private readonly people = new Scene();
  private readonly still = new Scene();
  private readonly backdrop: Backdrop;
  private readonly persons: (Person | undefined)[] = [];
  private readonly pace: Pace;
  private eyes = new Eyes(1.2);
  private frame: WireFrame | undefined;
  private fresh = false;
  private ready = false;
  private came = 0;
  private painted = 0;
  private seconds = 0;
  private over = false;
  private viewed: ViewName = "wearer";
  private head: Camera | undefined;

  private constructor(
    private readonly host: HTMLElement,
    private readonly renderer: WebGLRenderer,
    private readonly set: StageSet,
    private readonly audience: Audience,
  ) {
    // Smooth edges cost little in a picture that is painted once; on a mirror the eyes move, and it is painted each time.
    this.backdrop = new Backdrop(this.still, !(set.stays && isSoftware(renderer)));
    this.pace = new Pace(1, set.stays ? Infinity : undefined);
    renderer.autoClear = false;
    renderer.setClearColor(new Color(0x2a2320));
    renderer.domElement.addEventListener("webglcontextlost", () => this.leave("graphics-lost"));
    host.append(renderer.domElement);
    new ResizeObserver(() => this.resize()).observe(host);
    if (set.moves && !isSoftware(renderer)) {
      host.addEventListener("pointermove", (event) => this.lean(event));
    }
  }

  /** Starts to paint into an element; without graphics the audience hears that instead. */
  static start(host: HTMLElement, set: StageSet, audience: Audience): Painter | undefined {
    try {
      const renderer = new WebGLRenderer({ antialias: !probeSoftware(), powerPreference: "high-performance" });
      const painter = new Painter(host, renderer, set, audience);
      void painter.load();
      requestAnimationFrame((now) => painter.tick(now));
      return painter;
    } catch {
      audience.gone("no-graphics");
      return undefined;
    }
  }

  /** The next frame; what is painted is always the latest. */
  show(frame: WireFrame): void {
    this.frame = frame;
    this.fresh = true;
    this.came++;
  }

  /** From where it looks. */
  view(name: ViewName): void {
    this.viewed = name;
    this.look();
  }

  /** Where the wearer's head is, for a view through the wearer's eyes. */
  wearerAt(camera: Camera): void {
    if (hasMoved(this.head, camera)) {
      this.head = camera;
      this.look();
    }
  }

  /** Nobody looks any more: gives the graphics back. */
  stop(): void {
    this.over = true;
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.renderer.domElement.remove();
  }

  private look(): void {
    if (this.viewed === "wearer") {
      this.eyes.stand(this.head, wearerFov);
    } else {
      this.eyes.stand(fixedViews[this.viewed], fixedViews[this.viewed].fov);
    }

    this.backdrop.forget();
    this.fresh = true;
  }

  private async load(): Promise<void> {
    const { room, light, cast } = this.set;
    const rooms = await fetchRooms("/assets/rooms/rooms.json");
    const plan = roomOf(rooms, room);
    const daylight = daylightOf(rooms, light);
    const shares = new Array<number>(cast.length + 1).fill(0);
    const report = (number: number) => (share: number) => {
      shares[number] = share;
      this.audience.loading(shares.reduce((sum, each) => sum + each, 0) / shares.length);
    };
    const loader = new GLTFLoader();
    this.eyes = new Eyes(plan.learner.eyeHeight);
    this.people.add(lightsFor(daylight, plan));
    await Promise.all([
      plan.file ? this.enterRoom(`/assets/rooms/${plan.file}`, daylight, loader, report(0)) : undefined,
      ...cast.map((member, number) => this.enter(member, number, loader, report(number + 1))),
    ]);
    this.resize();
    this.look();
    this.ready = true;
    this.audience.loading(1);
  }

  private async enterRoom(...about: Parameters<typeof loadRoom>): Promise<void> {
    try {
      this.still.add(await loadRoom(...about));
    } catch (error) {
      if (!(error instanceof ModelMissing)) {
        throw error;
      }
    }

    about[3](1);
  }

  private async enter(
    member: CastMember,
    number: number,
    loader: GLTFLoader,
    progress: (share: number) => void,
  ): Promise<void> {
    try {
      const person = await Person.load(member.file, isSoftware(this.renderer), loader, progress);
      this.persons[number] = person;
      this.people.add(person.body);
    } catch (error) {
      this.audience.missing(member, error instanceof ModelMissing ? error.message : "could not be shown");
    }

    progress(1);
  }

  private tick(now: number): void {
    if (this.over) {
      return;
    }

    requestAnimationFrame((next) => this.tick(next));
    if (this.ready && this.fresh && this.frame) {
      this.paint(this.frame);
    }

    if (now - this.seconds >= 1000) {
      this.judge(now - this.seconds);
      this.seconds = now;
    }
  }

  private paint(frame: WireFrame): void {
    if (this.painted === 0 && this.host.dataset["painted"] === undefined) {
      this.eyes.meet(frame.characters.map((character) => character.place));
      this.host.dataset["painted"] = "";
      this.audience.shown();
    }

    const { x, y, z, yaw } = frame.origin;
    this.still.children[0]?.position.set(x, y, z);
    this.still.children[0]?.rotation.set(0, yaw, 0);
    this.still.children[0]?.updateMatrix();
    frame.characters.forEach((character, number) => this.persons[number]?.pose(character));
    const canvas = this.renderer.domElement;
    canvas.style.opacity = String(frame.brightness);
    this.renderer.clear();
    this.backdrop.paint(this.renderer, this.eyes.camera, canvas.width, canvas.height);
    this.renderer.render(this.people, this.eyes.camera);
    this.fresh = false;
    this.painted++;
  }

  private judge(elapsedMs: number): void {
    const scale = 1000 / elapsedMs;
    const steady = this.ready && elapsedMs < 2000 && document.visibilityState === "visible";
    const advice = steady ? this.pace.second(this.came * scale, this.painted * scale) : "keep";
    this.host.dataset["fps"] = (this.painted * scale).toFixed(0);
    this.came = this.painted = 0;
    if (advice === "too-slow") {
      this.leave("too-slow");
    } else if (advice !== "keep") {
      this.resize();
    }
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.host;
    if (clientWidth === 0 || clientHeight === 0) {
      return;
    }

    const sharp = Math.min(window.devicePixelRatio, Math.sqrt(fullPixels / (clientWidth * clientHeight)));
    this.renderer.setPixelRatio(sharp * this.pace.scale);
    this.renderer.setSize(clientWidth, clientHeight, false);
    this.eyes.shape(clientWidth / clientHeight);
    this.backdrop.forget();
    this.fresh = true;
  }

  private lean(event: PointerEvent): void {
    const { left, top, width, height } = this.host.getBoundingClientRect();
    this.eyes.lean((2 * (event.clientX - left)) / width - 1, (2 * (event.clientY - top)) / height - 1);
    this.backdrop.forget();
    this.fresh = true;
  }

  private leave(why: Gone): void {
    if (!this.over) {
      this.over = true;
      this.renderer.dispose();
      this.renderer.domElement.remove();
      this.audience.gone(why);
    }
  }
}

/** Without a graphics card smooth edges cost too much; one has to ask before the canvas is made. */
function probeSoftware(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  const answer = context ? nameOf(context) : "";
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return software.test(answer);
}

const isSoftware = (renderer: WebGLRenderer): boolean => software.test(nameOf(renderer.getContext()));

function nameOf(context: WebGLRenderingContext | WebGL2RenderingContext): string {
  const named = context.getExtension("WEBGL_debug_renderer_info");
  return String(context.getParameter(named?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
}
