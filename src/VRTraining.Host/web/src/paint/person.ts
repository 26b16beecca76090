// A character's body: loaded once, then posed by each frame.
import { Quaternion, Vector3, type Bone, type Group } from "three";
import type { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import type { WireCharacter } from "../wire/wireFrame.js";
import { simplify } from "./body.js";
import { hips, jointNames } from "./joints.js";
import { fetchModel, ModelMissing } from "./load.js";

/** The rest pose of a joint that frames move. */
interface Joint {
  readonly bone: Bone;
  readonly position: Vector3;
  readonly rotation: Quaternion;
}

const turn = new Quaternion();

/** A body on the stage. */
export class Person {
  private constructor(
    readonly body: Group,
    private readonly joints: readonly Joint[],
  ) {}

  /**
   * Loads a body.
   * @param fewer whether to leave out what is hard to see, for a computer without a graphics card.
   * @throws ModelMissing where it cannot be used.
   */
  static async load(
    url: string,
    fewer: boolean,
    loader: GLTFLoader,
    progress: (share: number) => void,
  ): Promise<Person> {
    const bytes = await fetchModel(url, progress);
    const gltf = await loader.parseAsync(bytes, "").catch(() => {
      throw new ModelMissing("is damaged");
    });
    const joints = jointNames.map((name) => {
      const bone = gltf.scene.getObjectByName(name) as Bone | undefined;
      if (!bone?.isBone) {
        throw new ModelMissing("lacks bones");
      }

      return { bone, position: bone.position.clone(), rotation: bone.quaternion.clone() };
    });
    simplify(gltf.scene, fewer);
    return new Person(gltf.scene, joints);
  }

  /** Takes the pose of a frame. */
  pose(character: WireCharacter): void {
    const { place, rotations, translations } = character;
    this.body.position.set(place.x, place.y, place.z);
    this.body.rotation.y = place.yaw;
    this.joints.forEach(({ bone, position, rotation }, number) => {
      const height = number === hips ? character.hipsHeight : position.y;
      bone.position.set(
        position.x + translations[number * 3]!,
        height + translations[number * 3 + 1]!,
        position.z + translations[number * 3 + 2]!,
      );
      bone.quaternion.multiplyQuaternions(rotation, turn.fromArray(rotations, number * 4));
    });
  }
}
