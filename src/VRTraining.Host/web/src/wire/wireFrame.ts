// A frame as it travels (docs/wire.md): what the painter needs, and nothing else of a scene.

export const jointCount = 49;
export const maxCharacters = 8;

/** A line that is heard. */
export interface WireSound {
  readonly line: string;

  /** Run time at which it began, ms. */
  readonly startsAt: number;

  /** The character's number, −1 for the narrator. */
  readonly speaker: number;

  readonly recorded: boolean;
}

/** A place on the stage: metres, and radians about +Y. */
export interface WirePlace {
  x: number;
  y: number;
  z: number;
  yaw: number;
}

/** One character of a frame; offsets from the body's rest pose, in joint order. */
export class WireCharacter {
  readonly place: WirePlace = { x: 0, y: 0, z: 0, yaw: 0 };

  /** Local height of the joint `hips` at rest, metres. */
  hipsHeight = 0;
  speaking = false;

  /** x y z w for each joint. */
  readonly rotations = new Float32Array(jointCount * 4);

  /** x y z in metres for each joint. */
  readonly translations = new Float32Array(jointCount * 3);

  rest(): void {
    Object.assign(this.place, { x: 0, y: 0, z: 0, yaw: 0 });
    this.hipsHeight = 0;
    this.speaking = false;
    this.translations.fill(0);
    for (let i = 0; i < this.rotations.length; i++) {
      this.rotations[i] = i % 4 === 3 ? 1 : 0;
    }
  }

  copyFrom(other: WireCharacter): void {
    Object.assign(this.place, other.place);
    this.hipsHeight = other.hipsHeight;
    this.speaking = other.speaking;
    this.rotations.set(other.rotations);
    this.translations.set(other.translations);
  }
}

/** A frame; reused by the reader. */
export class WireFrame {
  /** Run time, ms. */
  at = 0;
  paused = false;

  /** 0 dark to 1 fully lit. */
  brightness = 1;
  readonly origin: WirePlace = { x: 0, y: 0, z: 0, yaw: 0 };
  sounds: readonly WireSound[] = [];
  count = 0;
  private readonly all = Array.from({ length: maxCharacters }, () => new WireCharacter());

  /** Starts anew with so many characters at rest. */
  reset(count: number): void {
    this.count = count;
    this.sounds = [];
    this.characters.forEach((character) => character.rest());
  }

  get characters(): WireCharacter[] {
    return this.all.slice(0, this.count);
  }

  character(number: number): WireCharacter {
    return this.all[number]!;
  }

  copyFrom(other: WireFrame): void {
    this.at = other.at;
    this.paused = other.paused;
    this.brightness = other.brightness;
    Object.assign(this.origin, other.origin);
    this.sounds = other.sounds;
    this.count = other.count;
    for (let i = 0; i < other.count; i++) {
      this.character(i).copyFrom(other.character(i));
    }
  }
}
