# Checks Assets/: python3 Assets/tools/check/check.py [--rebuild]. Needs numpy and Pillow; --rebuild needs Blender.
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOOLS = os.path.dirname(HERE)
ASSETS = os.path.dirname(TOOLS)
sys.dont_write_bytecode = True
sys.path[:0] = [HERE, TOOLS]

import cast  # noqa: E402
import portraits  # noqa: E402
import rooms  # noqa: E402


def load(*path):
    with open(os.path.join(ASSETS, *path), encoding='utf-8') as file:
        return json.load(file)


def report(name, complaints, line=''):
    print(f"{'FAIL' if complaints else 'ok  '} {name:24} {line}")
    for complaint in complaints:
        print('     -', complaint)
    return not complaints


def check_cast():
    faces, poses, order = load('cast', 'expressions.json'), load('cast', 'poses.json'), None
    fine = report('expressions and poses', cast.tables(faces, poses))
    for path in sorted(glob.glob(os.path.join(ASSETS, 'cast', '*.glb'))):
        complaints, line, names = cast.character(path, faces, poses, order)
        order = order or names
        fine &= report(os.path.basename(path), complaints, line)
    return fine


def check_rooms():
    fine = report('rooms.json', rooms.layout(load('rooms', 'rooms.json')))
    for path in sorted(glob.glob(os.path.join(ASSETS, 'rooms', '*.glb'))):
        fine &= report(os.path.basename(path), *rooms.room(path))
    return fine


def check_portraits():
    moods, fine = [e for e in cast.EXPRESSIONS if e != 'blink'], True
    for entry in load('cast', 'manifest.json').values():
        who = entry['file'].removesuffix('.glb')
        fine &= report(who, *portraits.character(os.path.join(ASSETS, 'portraits', who), moods))
    return fine


def check_audio():
    fine = True
    for path in sorted(glob.glob(os.path.join(ASSETS, 'audio', '*.wav'))):
        size = os.path.getsize(path)
        fine &= report(os.path.basename(path), [f'{size} bytes'] if size > 300_000 else [], f'{size // 1024} KiB')
    return fine


def rebuilt_alike(tool, folder):
    """Build once more into a fresh folder and compare every file's bytes."""
    with tempfile.TemporaryDirectory() as fresh:
        script = os.path.join(TOOLS, tool, 'build.py')
        subprocess.run(['blender', '-b', '-P', script, '--', '--out', fresh], capture_output=True, check=True)
        differ = [
            n for n in sorted(os.listdir(fresh)) if not same(os.path.join(ASSETS, folder, n), os.path.join(fresh, n))
        ]
        count = len(os.listdir(fresh))
    return report(f'{folder} built again', [f'{name} differs' for name in differ], f'{count} files')


def same(a, b):
    with open(a, 'rb') as one, open(b, 'rb') as other:
        return one.read() == other.read()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--rebuild', action='store_true', help='build everything again and compare the bytes')
    args = parser.parse_args()
    fine = check_cast() & check_rooms() & check_portraits() & check_audio()
    if args.rebuild:
        fine &= rebuilt_alike('castgen', 'cast') & rebuilt_alike('roomgen', 'rooms')
    sys.exit(0 if fine else 1)


main()
