# The blazer, over a shirt or a crew neck.
import numpy as np
from clothes.fit import crew, shell_field, vee
from clothes.shell import shell, tee
from clothes.trims import buttons, collar, crew_rib, cuff_ring, pair, sleeve_end, strip


def blazer(fit, o):
    out = []
    depth, slope = fit.at(0.30), 0.245
    inner = shell_field(fit, 0.006, 0, 0)
    f = shell_field(fit, 0.017, 0.009, 0.003)
    near_v = lambda v: np.maximum(slope * (v[:, 1] - depth) + 0.035 - np.abs(v[:, 0]), -1) - 4 * np.maximum(
        0, -0.03 - v[:, 2]
    )
    if o.get('inner') == 'crew':
        neck = crew(fit, -0.02, 0.040, 0.006)
        out += [tee(fit, inner, neck, 'inner', near_v), crew_rib(fit, inner, neck, 'inner', 0.0045)]
    else:
        neck = vee(fit, fit.at(0.90), 0.5)
        out += [
            tee(fit, inner, neck, 'inner', near_v),
            collar(fit, 'inner', inner, neck, 0.024, 0.028, 0.014, 0.001, 26),
        ]
        y = np.linspace(fit.at(0.87), depth, 14)
        band = lambda x: np.column_stack([np.full(14, x), y])
        out.append(strip(fit, inner, 'inner', band(-0.013), band(0.013), 0.0025, 3, 0.94))
        out += buttons(fit, inner, 'inner', [0] * 4, np.linspace(fit.at(0.82), fit.at(0.42), 4), 0.0045, 0.003, 0.8)
    scarf = fit.c['hair']['style'] == 'hijab'  # covers the neckline: no opening, no collar
    keep = vee(fit, depth, slope, 0.20 if scarf else 0.048)
    out.append(shell(fit, 'top', f, keep, fit.at(-0.20), fit.arm - 0.018, 3700))
    for sx in (1, -1):
        s = np.linspace(0, 1, 20)
        y = depth - 0.004 + s * (fit.sy + 0.018 - depth)
        edge = slope * np.maximum(y - depth, 0) - 0.003
        width = (
            0.058
            * np.sin(np.pi * 0.5 * np.clip(s / 0.78, 0, 1)) ** 0.9
            * np.where(s > 0.80, 0.74, 1)
            * np.where(s > 0.92, 0.9, 1)
        )
        left = np.column_stack([sx * edge, y])
        right = np.column_stack([sx * (edge + width + 0.002), y + 0.018 * s])
        out.append(strip(fit, f, 'top', left, right, 0.0070, 5, 0.84, 0.012))
    if not scarf:
        out.append(collar(fit, 'top', f, keep, 0.016, 0.026, 0.004, 0.001, 56))
    y = np.linspace(depth + 0.002, fit.at(-0.19), 14)
    out.append(
        strip(
            fit,
            f,
            'top',
            np.column_stack([np.full(14, -0.004), y]),
            np.column_stack([np.full(14, 0.014), y]),
            0.0035,
            3,
            0.9,
        )
    )
    out += buttons(fit, f, 'accent2', [0.006, 0.006], [depth - 0.012, depth - 0.10], 0.0085, 0.005)
    for x0 in (0.085, -0.135):
        xs = np.linspace(x0, x0 + 0.05, 5)
        row = lambda y: np.column_stack([xs, np.full(5, y)])
        if x0 > 0:
            out.append(strip(fit, f, 'top', row(fit.at(0.70)), row(fit.at(0.70) - 0.012), 0.003, 3, 0.85))
    if o.get('inner') != 'crew':
        fi = shell_field(fit, 0.006, 0.006, 0.002)
        out += pair(cuff_ring(fit, fi, fit.arm - 0.008, 0.022, 0.003, 'inner', 0.003)) + sleeve_end(
            fit, fi, fit.arm - 0.002, 'inner'
        )
    return out + sleeve_end(fit, f, fit.arm - 0.024, 'top')
