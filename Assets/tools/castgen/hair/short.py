# Short cuts, and the smooth cap under buns and ponytails.
import numpy as np
from fields import smoothstep, vec
from hair.scalp import hairline, scalp_shell, strand, streaks


def crop(face, o):
    """Short hair with a side parting and volume over the forehead."""
    px = o.get('part', 0.032)

    def thick(p):
        x, y, z = p.T
        crown = smoothstep(0.01, 0.095, y)
        quiff = np.exp(-(((z - 0.06) / 0.045) ** 2 + ((x + 0.012) / 0.05) ** 2)) * smoothstep(0.045, 0.08, y)
        groove = np.exp(-(((x - px) / 0.006) ** 2)) * smoothstep(-0.02, 0.03, z) * smoothstep(0.05, 0.08, y)
        ph = z * 95 + (x - px) * 130
        ridge = 0.0016 * np.sin(ph) * crown
        return 0.0055 + 0.0135 * crown * o.get('volume', 1) + 0.012 * quiff * o.get('quiff', 1) - 0.008 * groove + ridge

    fld = lambda p: hairline(face, p, o.get('forehead', 0.070), o.get('recede', 0.008))
    sh = streaks(0.22, lambda p: p[:, 2] * 95 + (p[:, 0] - px) * 130)
    return [scalp_shell(face, thick, fld, 2400, sh).rigid('head')]


def textured(face, o):
    """Short textured crop, tufts pushed forwards."""

    def tuft(p):
        return np.sin(p[:, 0] * 170 + 2.2 * np.sin(p[:, 2] * 60)) * np.sin(p[:, 2] * 110 + p[:, 0] * 40 + 1.3)

    def thick(p):
        crown = smoothstep(0.005, 0.085, p[:, 1])
        fringe = np.exp(-(((p[:, 2] - 0.075) / 0.025) ** 2)) * smoothstep(0.045, 0.07, p[:, 1])
        return 0.0055 + 0.015 * crown + 0.009 * fringe + 0.0034 * crown * tuft(p)

    fld = lambda p: hairline(face, p, o.get('forehead', 0.064) + 0.0025 * np.sin(p[:, 0] * 210), 0.002)
    sh = lambda p: np.clip(0.84 + 0.16 * tuft(p), 0, 1)[:, None] * vec(1, 1, 1)
    return [scalp_shell(face, thick, fld, 3200, sh).rigid('head')]


def swept_cap(face, o, extra=0.0):
    """Smooth cap with a parting, combed back to the sides."""
    px = o.get('part', 0.018)

    def thick(p):
        x, y, z = p.T
        groove = np.exp(-(((x - px) / 0.0045) ** 2)) * smoothstep(-0.06, -0.01, z) * smoothstep(0.05, 0.075, y)
        crown = smoothstep(-0.02, 0.09, y)
        return 0.0075 + extra + 0.0075 * crown - 0.0075 * groove + 0.0011 * np.sin(strand(p, px) * 34)

    fld = lambda p: hairline(face, p, o.get('forehead', 0.072), 0.004, 0.020)
    return scalp_shell(face, thick, fld, 2300, streaks(0.20, lambda p: strand(p, px) * 34)).rigid('head')
