// The time of day (Assets/rooms/rooms.json): how it tints a room whose light is baked, and lights the people in it.
import { Color, DirectionalLight, Group, HemisphereLight, Vector3 } from "three";

type Triple = readonly [number, number, number];

export interface Daylight {
  /** Colour and strength that the baked light is multiplied with. */
  readonly tint: Triple;
  readonly exposure: number;

  /** What is seen outside. */
  readonly sky: Triple;

  /** The light from the window, and how much comes from everywhere. */
  readonly key: Triple;
  readonly ambient: number;
}

export interface RoomPlan {
  readonly file: string;
  readonly learner: { readonly eyeHeight: number };

  /** Where the window's light comes from, as a direction. */
  readonly keyFrom: Triple;
}

export interface Rooms {
  readonly light: Readonly<Record<string, Daylight>>;
  readonly rooms: Readonly<Record<string, RoomPlan>>;
}

const noon: Daylight = { tint: [1, 1, 1], exposure: 1, sky: [1, 1, 1], key: [1, 0.98, 0.95], ambient: 0.55 };
const plain: RoomPlan = { file: "", learner: { eyeHeight: 1.2 }, keyFrom: [-0.8, 0.45, 0.4] };

/** The rooms and lights there are; nothing where the list cannot be read, so that the scene goes on in plain light. */
export async function fetchRooms(url: string): Promise<Rooms> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as Rooms) : { light: {}, rooms: {} };
  } catch {
    return { light: {}, rooms: {} };
  }
}

export const daylightOf = (rooms: Rooms, name: string): Daylight => rooms.light[name] ?? noon;

export const roomOf = (rooms: Rooms, name: string): RoomPlan => rooms.rooms[name] ?? plain;

/** The factor for baked light. */
export const tintOf = (light: Daylight): Color => new Color(...light.tint).multiplyScalar(light.exposure);

/** What lights the people: the window, and a soft light from everywhere that is warmer from below. */
export function lightsFor(light: Daylight, plan: RoomPlan): Group {
  const everywhere = new HemisphereLight(
    new Color(...light.tint).lerp(new Color(1, 1, 1), 0.5),
    new Color(...light.tint).multiply(new Color(0.75, 0.64, 0.55)),
    2.9 * light.ambient * light.exposure,
  );
  const window = new DirectionalLight(new Color(...light.key), 2.1 * light.exposure);
  window.position.copy(new Vector3(...plan.keyFrom).normalize());
  const lights = new Group();
  lights.add(everywhere, window);
  return lights;
}
