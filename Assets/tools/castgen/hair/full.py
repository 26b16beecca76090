# Hair with a volume of its own: waves, bun, ponytail, curls.
import numpy as np
from face.shape import shape
from fields import cone, ellipsoid, mirror_x, smax, smin, smoothstep, vec
from hair.scalp import hairline, hang, scalp_shell, volume
from hair.short import swept_cap
from part import Part
from rays import first_cross
from sweep import tube


def long_wavy(face, o):
    """Parted hair falling in waves over the shoulders."""

    def f(p):
        q = mirror_x(p)
        x, y, z = q.T
        wave = 0.0065 * np.sin(y * 62 + 1.2 + 18 * z) * smoothstep(-0.01, -0.10, y)
        q = q + np.column_stack([wave, 0 * x, wave * 0.6])
        d = ellipsoid(q, (0, 0.031, -0.016), (0.0985, 0.1165, 0.1165))
        d = smin(d, cone(q, (0.060, 0.050, -0.012), (0.084, -0.050, -0.012), 0.032, 0.026), 0.03)
        d = smin(d, cone(q, (0.084, -0.050, -0.012), (0.090, -0.150, 0.002), 0.026, 0.027), 0.015)
        d = smin(d, cone(q, (0.090, -0.150, 0.002), (0.088, -0.255, 0.044), 0.027, 0.014), 0.015)
        d = smin(d, ellipsoid(q, (0.030, -0.055, -0.072), (0.064, 0.135, 0.050)), 0.03)
        d = smin(d, cone(q, (0.050, -0.10, -0.085), (0.050, -0.240, -0.088), 0.045, 0.030), 0.03)
        part = np.exp(-(((p[:, 0] - 0.016) / 0.005) ** 2)) * smoothstep(-0.07, 0.0, z) * smoothstep(0.06, 0.09, y)
        d = (
            d
            + 0.0016 * smoothstep(0.145, 0.07, y) * np.sin(np.arctan2(z + 0.02, x - 0.02) * 15 + y * 26)
            + 0.006 * part
        )
        opening = ellipsoid(p, (0, -0.030, 0.080), (0.0775, 0.112, 0.082))
        return smax(d, -opening, 0.012)

    sh = lambda v: (
        1 - 0.24 * (0.5 + 0.5 * np.sin(np.arctan2(v[:, 2] + 0.02, np.abs(v[:, 0]) - 0.02) * 15 + v[:, 1] * 26))
    )[:, None] * np.ones(3)
    return [hang(volume(f, (-0.15, -0.31, -0.16), (0.15, 0.16, 0.12), 0.0062, 4600, sh))]


def updo(face, o):
    """Hair drawn back, with a bun or a ponytail."""
    cap = swept_cap(face, dict(o, part=o.get('part', 0.0)), -0.002)
    cx, cy, cz = 0, 0.128, -0.088
    if o['style'] == 'bun':

        def f(p):
            q = p - vec(cx, cy, cz)
            a = np.arctan2(q[:, 1], q[:, 0])
            r = np.linalg.norm(q, axis=1)
            return ellipsoid(p, (cx, cy, cz), (0.044, 0.040, 0.042)) + 0.0022 * np.sin(a * 3 + r * 240)

        sh = lambda v: (
            0.88
            + 0.12 * np.sin(np.arctan2(v[:, 1] - cy, v[:, 0]) * 3 + np.linalg.norm(v - vec(cx, cy, cz), axis=1) * 240)
        )[:, None] * np.ones(3)
        extra = volume(f, (-0.07, 0.06, -0.15), (0.07, 0.20, -0.02), 0.0052, 1000, sh).rigid('head')
    else:

        def f(p):
            x, y, z = p.T
            d = cone(p, (0, 0.050, -0.108), (0, 0.040, -0.150), 0.020, 0.031)
            d = smin(d, cone(p, (0, 0.040, -0.150), (0, -0.075, -0.158), 0.031, 0.034), 0.02)
            d = smin(d, cone(p, (0, -0.075, -0.158), (0.006, -0.205, -0.135), 0.034, 0.008), 0.02)
            return d + 0.0020 * np.sin(np.arctan2(z + 0.15, x) * 9 + y * 12)

        sh = lambda v: (0.86 + 0.14 * np.sin(np.arctan2(v[:, 2] + 0.15, v[:, 0]) * 9 + v[:, 1] * 12))[
            :, None
        ] * np.ones(3)
        extra = hang(volume(f, (-0.06, -0.24, -0.21), (0.06, 0.10, -0.08), 0.0062, 1500, sh), -0.12, -0.24)
    a = np.arange(16) * np.pi / 8
    tie, u = (
        (vec(0, 0.107, -0.072), vec(0, 0.55, 0.83)) if o['style'] == 'bun' else (vec(0, 0.049, -0.114), vec(0, 1, 0))
    )
    v, t = tube(
        tie + (0.024 * np.cos(a))[:, None] * vec(1, 0, 0) + (0.024 * np.sin(a))[:, None] * u, 0.006, 6, closed=True
    )
    return [cap, extra, Part(v, t, None, 'accent2').rigid('head')]


def curls(n):
    """Evenly spread unit directions (Fibonacci sphere)."""
    i = np.arange(n) + 0.5
    ph, y = i * np.pi * (3 - 5**0.5), 1 - 2 * i / n
    r = np.sqrt(1 - y * y)
    return np.column_stack([r * np.cos(ph), y, r * np.sin(ph)])


def curly(face, o):
    """Rounded cloud of curls: overlapping balls over a thin cap."""
    fld = lambda p: hairline(face, p, o.get('forehead', 0.066), 0.0, 0.010, o.get('nape', -0.085))
    d = curls(o.get('curls', 300))
    p = d * first_cross(shape(face), (0, 0, 0), d, 0.03, 0.30)[:, None]
    inside = fld(p) > 0.0035
    d, p = d[inside], p[inside]
    i = np.arange(len(d))
    crown = smoothstep(-0.08, 0.07, p[:, 1]) * smoothstep(0.0, 0.03, fld(p))
    centre = p + d * (0.006 + 0.020 * crown * o.get('volume', 1) + 0.003 * np.sin(i * 2.4))[:, None]
    size = 0.0155 + 0.0045 * crown + 0.0015 * np.sin(i * 1.7)

    def f(q):
        out = np.full(len(q), 1.0)
        for c, r in zip(centre, size):
            out = smin(out, np.linalg.norm(q - c, axis=1) - r, 0.004)
        return out

    def shade(v):
        """Darker in the gaps between the curls."""
        height = np.min(np.linalg.norm(v[:, None] - centre[None], axis=2) / size[None], axis=1)
        out = (
            np.linalg.norm(v, axis=1)
            - np.linalg.norm(centre, axis=1)[np.argmin(np.linalg.norm(v[:, None] - centre[None], axis=2), axis=1)]
        )
        return np.clip(0.62 + 0.38 * out / 0.014 - 0.1 * np.clip(height - 1, 0, 1), 0.45, 1)[:, None] * np.ones(3)

    cap = scalp_shell(face, lambda q: np.full(len(q), 0.006), fld, 500).tint([0.6] * 3)
    return [cap.rigid('head'), volume(f, (-0.17, -0.13, -0.19), (0.17, 0.20, 0.14), 0.0058, 2500, shade).rigid('head')]
