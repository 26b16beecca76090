# Measures of one character and the necklines that cloth is cut to. World metres.
import numpy as np
from body import trunk
from fields import mirror_x, smax, smoothstep, vec
from skeleton import ARM_DIR
from weights import body_weights


class Fit:
    """Measures shared by all garments of one character."""

    def __init__(self, c, d, j):
        self.c, self.d, self.j = c, d, j
        self.sy, self.hy = d['shoulder_y'], d['hip_y']
        self.neck = vec(0, self.sy, d['head_z'] - 0.044 * d['s'])
        self.neck_r = (0.0455 + 0.009 * c['head']['neck']) * d['s']
        self.arm = d['upper'] + d['fore']

    def at(self, t):
        return self.hy + t * (self.sy - self.hy)

    def along(self, v):
        q = mirror_x(v)
        return (q - self.j['upper_arm.L']) @ ARM_DIR

    def apart(self, v):
        q = mirror_x(v) - self.j['upper_arm.L']
        return np.linalg.norm(q - (q @ ARM_DIR)[:, None] * ARM_DIR, axis=1)


def shell_field(fit, offset, sleeve, cuff):
    """Body field grown by offset, with soft cloth folds at the elbow and the wrist."""
    base = trunk(fit.c, fit.d, fit.j, sleeve, cuff)

    def f(p):
        along = fit.along(p)
        on_arm = smoothstep(0.05, 0.12, along) * smoothstep(0.12, 0.09, fit.apart(p))
        elbow = np.exp(-(((along - fit.d['upper']) / 0.05) ** 2)) + 0.7 * np.exp(
            -(((along - fit.arm + 0.05) / 0.04) ** 2)
        )
        fold = 0.0017 * on_arm * elbow * np.sin(along * 150 + p[:, 2] * 60)
        hang = 0.018 * smoothstep(fit.at(0.45), fit.at(0), p[:, 1]) * (1 - on_arm)
        return base(p) - offset - fold - hang

    return f


def crew(fit, front=-0.006, back=0.046, wide=0.0):
    """Round neckline: positive where cloth stays."""

    def keep(v):
        k = smoothstep(-0.10, 0.07, v[:, 2])
        rho = np.hypot(v[:, 0] / 1.12, v[:, 2] - fit.neck[2] - 0.010)
        return smax(fit.sy + back + (front - back) * k - v[:, 1], rho - fit.neck_r - 0.012 + 0.008 * k - wide, 0.006)

    return keep


def vee(fit, depth, slope, back=0.052):
    """V neckline down to the height `depth`."""
    ring = crew(fit, 0.01, back)

    def keep(v):
        wedge = np.abs(v[:, 0]) - slope * (v[:, 1] - depth) + 4 * np.maximum(0, 0.01 - v[:, 2])
        return np.minimum(ring(v), wedge)

    return keep


def dress(fit, p):
    p.w = body_weights(p.v, fit.j)
    return p


def neckline(fit, f, keep, angles):
    """Points of the curve f = keep = 0 at the given angles around the neck (0 behind, pi in front)."""
    c = vec(0, 0, fit.neck[2] + 0.010)
    d = np.column_stack([np.sin(angles), np.zeros(len(angles)), -np.cos(angles)])
    rho, y = np.full(len(angles), fit.neck_r + 0.02), np.full(len(angles), fit.sy + 0.02)
    for _ in range(80):
        p = c + d * rho[:, None] + np.column_stack([0 * y, y, 0 * y])
        fy, ky, e = f(p), keep(p), 1e-3
        up = p + [0, e, 0]
        j11, j21 = (f(p + d * e) - fy) / e, (keep(p + d * e) - ky) / e
        j12, j22 = (f(up) - fy) / e, (keep(up) - ky) / e
        det = j11 * j22 - j12 * j21
        det = np.where(np.abs(det) < 0.15, np.where(det < 0, -0.15, 0.15), det)
        rho = rho - 0.5 * np.clip((j22 * fy - j12 * ky) / det, -0.012, 0.012)
        y = y - 0.5 * np.clip((j11 * ky - j21 * fy) / det, -0.012, 0.012)
        rho = np.clip(rho, fit.neck_r * 0.9, 0.16)
    return c + d * rho[:, None] + np.column_stack([0 * y, y, 0 * y])
