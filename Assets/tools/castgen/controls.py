# From readable controls of a face (smile, frown, brows …) to offsets of its bones.
from fields import vec
from quaternions import euler

SIDED = dict.fromkeys('smile frown wide pucker cheek brow_in brow_out knit lid_up lid_low lid_tilt'.split(), 0)
MIDDLE = dict.fromkeys('jaw jaw_fwd lip_up lip_low press nod turn tilt'.split(), 0)


def face(gaze=(0, 0), right=None, **controls):
    """Bone offsets {bone: (rotation, translation)} from controls.

    smile frown wide pucker cheek lip_up lip_low press: 1 is a full movement.
    brow_in brow_out knit jaw_fwd: millimetres (knit draws the brows together).
    lid_up lid_low close the lids, lid_tilt turns them; jaw opens; nod, turn, tilt move the head; gaze is
    (down, to the left): degrees. `right` overrides controls on the character's right side.
    """
    unknown = set(controls) - set(SIDED) - set(MIDDLE)
    if unknown:
        raise ValueError(f'unknown controls {sorted(unknown)}')
    left = {**SIDED, **MIDDLE, **controls}
    out = {**side('.L', 1, left), **side('.R', -1, {**left, **(right or {})})}
    out.update(middle(left))
    for eye in ('eye.L', 'eye.R'):
        out[eye] = (euler(x=gaze[0], y=gaze[1]), None)
    out['head'] = (euler(left['nod'], left['turn'], left['tilt']), None)
    return out


def side(s, sign, k):
    """Corner of the mouth, cheek, brow and lids of one side; sign is -1 on the right."""
    mm = lambda *xyz: vec(*xyz) * [sign, 1, 1] / 1000
    corner = mm(
        6.0 * k['smile'] + 4.5 * k['wide'] - 9.0 * k['pucker'] - 1.2 * k['frown'],
        6.8 * k['smile'] - 5.5 * k['frown'] + 0.3 * k['wide'],
        -4.2 * k['smile'] - 3 * k['wide'] + 3.5 * k['pucker'] - k['frown'],
    )
    return {
        'mouth_corner' + s: (None, corner),
        'cheek' + s: (None, mm(1.2 * k['cheek'], 5.2 * k['cheek'], 2.4 * k['cheek'])),
        'brow_inner' + s: (None, mm(-k['knit'], k['brow_in'], 0.25 * k['brow_in'])),
        'brow_outer' + s: (None, mm(-0.3 * k['knit'], k['brow_out'], 0.15 * k['brow_out'])),
        'lid_upper' + s: (euler(x=k['lid_up'], z=sign * k['lid_tilt']), None),
        'lid_lower' + s: (euler(x=-k['lid_low'], z=0.5 * sign * k['lid_tilt']), None),
    }


def middle(k):
    """Jaw and lips."""
    upper = vec(
        0,
        3.2 * k['lip_up'] - 1.6 * k['press'] + 0.4 * k['smile'],
        5.0 * k['pucker'] - 2.6 * k['press'] - 1.0 * k['smile'],
    )
    lower = vec(
        0,
        -3.4 * k['lip_low'] + 2.4 * k['press'] + 0.8 * k['smile'],
        5.2 * k['pucker'] - 2.8 * k['press'] - 0.8 * k['smile'],
    )
    return {
        'jaw': (euler(x=k['jaw']), vec(0, 0, k['jaw_fwd'] / 1000)),
        'lip_upper': (None, upper / 1000),
        'lip_lower': (None, lower / 1000),
    }
