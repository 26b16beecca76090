# The gestures of the scenario vocabulary: a pose to go to and hold, or timed offsets on top of any pose.
from quaternions import euler, rounded

HEAD_SHARE = 0.65  # of a turn of the head; the neck does the rest


def build_gestures():
    """{name: {'keys': [...]} or {'pose', 'blendSeconds', 'holdSeconds'} or {}}."""
    return {
        'none': {},
        'nod': head([(0, 0, 0), (0.18, 9, 0), (0.38, -2, 0), (0.58, 6, 0), (0.85, 0, 0)]),
        'shake': head([(0, 0, 0), (0.16, 0, 11), (0.40, 0, -11), (0.62, 0, 7), (0.85, 0, 0)]),
        'open-palms': hold('seated_open_palms', 0.45, 2.0),
        'lean-in': hold('seated_lean_in', 0.7, 4.0),
        'lean-back': hold('seated_lean_back', 0.8, 4.0),
        'arms-crossed': hold('seated_back_crossed', 0.7, 6.0),
        'hand-on-chin': hold('seated_hand_on_chin', 0.7, 4.0),
        'look-away': look_away(),
        'sigh': sigh(),
        'shrug': hold('seated_shrug', 0.3, 0.7),
        'point': hold('seated_point', 0.45, 1.6),
    }


def hold(pose, blend, seconds):
    return {'pose': pose, 'blendSeconds': blend, 'holdSeconds': seconds}


def key(time, **degrees):
    """Offsets at a time (s): bone=(x, y, z) in degrees; `bone_L=` stands for `bone.L`."""
    bones = {(b[:-2] + '.' + b[-1] if b[-2:] in ('_L', '_R') else b): a for b, a in degrees.items()}
    return {'time': time, 'bones': {bone: {'r': rounded(euler(*angles))} for bone, angles in bones.items()}}


def turned(pitch, yaw):
    """A turn of the head, shared by neck and head."""
    return {
        'neck': (pitch * (1 - HEAD_SHARE), yaw * (1 - HEAD_SHARE)),
        'head': (pitch * HEAD_SHARE, yaw * HEAD_SHARE),
    }


def head(keys):
    """Time (s), pitch and yaw (degrees)."""
    return {'keys': [key(time, **turned(pitch, yaw)) for time, pitch, yaw in keys]}


def look_away():
    """The eyes go first, the head follows; back after two seconds."""
    at = lambda time, eyes, pitch, yaw: key(time, eye_L=eyes, eye_R=eyes, **turned(pitch, yaw))
    return {
        'keys': [
            at(0, (0, 0), 0, 0),
            at(0.15, (5, -14), 0, -2),
            at(0.55, (6, -10), 4, -14),
            at(2.0, (6, -10), 4, -14),
            at(2.2, (0, 4), 2, -10),
            at(2.6, (0, 0), 0, 0),
        ]
    }


def sigh():
    """Chest and shoulders rise with the breath and sink below where they were."""

    def at(time, chest, shoulders, pitch):
        rise = {'shoulder_L': (0, 0, shoulders), 'shoulder_R': (0, 0, -shoulders)}
        return key(time, chest=(chest,), **rise, **turned(pitch, 0))

    return {'keys': [at(0, 0, 0, 0), at(0.9, -2.5, 5, -3), at(1.2, -2.5, 5, -3), at(2.3, 2.5, -3, 5), at(3.4, 0, 0, 0)]}
