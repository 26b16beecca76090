// The room as a picture with depth: while the eyes are still it is painted once, and people go in front of it.
import {
  AlwaysDepth, DepthTexture, HalfFloatType, Mesh, NearestFilter, OrthographicCamera, PlaneGeometry, Scene, ShaderMaterial,
  UnsignedIntType, WebGLRenderTarget, type PerspectiveCamera, type WebGLRenderer,
} from "three";

const vertex = /* glsl */ `
  varying vec2 at;
  void main() {
    at = uv;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }`;

const fragment = /* glsl */ `
  uniform sampler2D seen;
  uniform sampler2D depth;
  varying vec2 at;
  void main() {
    gl_FragColor = texture2D(seen, at);
    gl_FragDepth = texture2D(depth, at).r;
    #include <colorspace_fragment>
  }`;

/** Paints a scene that does not move once, and from then on as a picture. */
export class Backdrop {
  private readonly target: WebGLRenderTarget;
  private readonly picture: Mesh<PlaneGeometry, ShaderMaterial>;
  private readonly flat = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
  private readonly screen = new Scene();
  private stale = true;

  /** @param smooth whether edges are smoothed. */
  constructor(
    private readonly still: Scene,
    smooth: boolean,
  ) {
    this.target = new WebGLRenderTarget(1, 1, {
      depthTexture: new DepthTexture(1, 1, UnsignedIntType),
      minFilter: NearestFilter,
      magFilter: NearestFilter,
      type: HalfFloatType,
      samples: smooth ? 4 : 0,
    });
    this.picture = new Mesh(
      new PlaneGeometry(2, 2),
      new ShaderMaterial({
        vertexShader: vertex,
        fragmentShader: fragment,
        uniforms: { seen: { value: this.target.texture }, depth: { value: this.target.depthTexture } },
        depthFunc: AlwaysDepth,
      }),
    );
    this.picture.frustumCulled = false;
    this.screen.add(this.picture);
  }

  /** The eyes moved, the picture has another size, or the room came in. */
  forget(): void {
    this.stale = true;
  }

  /** Fills the canvas, colour and depth. */
  paint(renderer: WebGLRenderer, eyes: PerspectiveCamera, width: number, height: number): void {
    if (this.stale) {
      this.target.setSize(width, height);
      renderer.setRenderTarget(this.target);
      renderer.clear();
      renderer.render(this.still, eyes);
      renderer.setRenderTarget(null);
      this.stale = false;
    }

    renderer.render(this.screen, this.flat);
  }
}
