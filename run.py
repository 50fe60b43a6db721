"""One command for a fresh machine: prepares `.venv`, then shows, checks or measures lmdesk.

    python3 run.py                 opens lmdesk on the sample office; without a display it does
                                   the main job there, in the folder out
    python3 run.py test            the whole check: lint, format, types, tests, coverage
    python3 run.py bench [...]     the benchmarks
    python3 run.py lock [...]      renew the lock files; --upgrade takes newer releases

On Windows write `py run.py`. Nothing but Python 3.11 or newer has to be there before.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OUT = ROOT / "out"

EVENT = "RTD2026"
SESSION = "PS1"
"""The event and the session of the sample office that the sample lists are imported into."""

LISTS = ("attendees.xlsx", "attendees_one_month_later.xlsx")
EXPORTS = ("list-of-participants", "mailing-list")

QT_LIBRARIES = (
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-xinerama.so.0", "libxcb-xinerama0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
)
"""Libraries that Qt takes from the system, each with its package in Debian and Ubuntu."""

LAYER_COVERAGE = 95
"""Per cent, lines and branches, of each layer under the front doors."""


def say(sentence: str) -> None:
    """Print a sentence at once, so that it stands before the output of what follows."""
    print(sentence, flush=True)


def status_of(*command: str | Path) -> int:
    """Run a command in the project folder and return its exit status."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def must(*command: str | Path) -> None:
    """Run a command in the project folder; when it fails, leave with its exit status."""
    status = status_of(*command)
    if status != 0:
        sys.exit(status)


def fingerprint(lock: Path) -> str:
    """Return a digest of all that `.venv` depends on: lock, project, folder and Python."""
    digest = hashlib.sha256()
    for part in (lock.read_bytes(), (ROOT / "pyproject.toml").read_bytes()):
        digest.update(part)
    digest.update(f"{ROOT} {sys.version}".encode())
    return digest.hexdigest()


def add_venv_module() -> None:
    """Install what Debian and Ubuntu leave out of Python, or name it and leave."""
    package = f"python3.{sys.version_info.minor}-venv"
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        sys.exit(
            "This Python cannot make virtual environments. On Debian and Ubuntu the package "
            f"{package} is missing: install it, then run this again."
        )
    say(f"Installing {package}.")
    install_packages([package])


def install_packages(packages: list[str]) -> None:
    """Install packages of Debian or Ubuntu as root."""
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    must("apt-get", "update", "-qq")
    must("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)


def make_venv() -> None:
    """Make `.venv` anew. One that has lost its Python or its pip is replaced."""
    if find_spec("ensurepip") is None:
        add_venv_module()
    must(sys.executable, "-m", "venv", "--clear", VENV)


def prepare(name: str) -> None:
    """Put the packages of `requirements/<name>.txt` and lmdesk into `.venv`, if need be."""
    lock = ROOT / "requirements" / f"{name}.txt"
    stamp = VENV / f"{name}.ready"
    wanted = fingerprint(lock)
    has_python = PYTHON.exists()
    if has_python and stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    say("Preparing .venv. This is done once and fetches packages from the network.")
    if not (has_python and status_of(PYTHON, "-c", "import pip") == 0):
        make_venv()
    install = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    # The lock names all there is to install. Left to itself, pip looks for what a package asks for
    # with extras, such as coverage[toml], among the newest releases and refuses them.
    must(*install, "--no-deps", "--require-hashes", "--requirement", lock)
    must(*install, "--no-deps", "--no-build-isolation", "--editable", ROOT)
    stamp.write_text(wanted, encoding="utf-8")


def has_display() -> bool:
    """Tell whether there is a screen to show the window on."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def missing_libraries() -> list[str]:
    """Return the packages of Debian and Ubuntu that the window needs and this system lacks."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in QT_LIBRARIES if not can_load(library)]


def can_load(library: str) -> bool:
    """Tell whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def add_qt_libraries() -> None:
    """Install the libraries of the system that Qt needs, or name them."""
    missing = missing_libraries()
    if not missing:
        return
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        say(f"The window needs these packages of Debian or Ubuntu: {' '.join(missing)}.")
        return
    say(f"Installing {' '.join(missing)}.")
    install_packages(missing)


def make_sample_office(desk: Path) -> None:
    """Make the sample desk and import the sample lists; `desk` appears when all is done."""
    with tempfile.TemporaryDirectory(dir=desk.parent) as folder:
        unfinished = Path(folder) / desk.name
        must(PYTHON, "-m", "lmdesk", "new", unfinished, "--sample")
        for name in LISTS:
            source = ROOT / "resources" / "lists" / name
            target = ("--event", EVENT, "--session", SESSION)
            must(PYTHON, "-m", "lmdesk", "--desk", unfinished, "import", source, *target)
        unfinished.replace(desk)


def show() -> None:
    """Open the window on the sample office, or do the main job where there is no display."""
    prepare("run")
    OUT.mkdir(exist_ok=True)
    desk = OUT / "sample-office.lmdesk"
    if not desk.exists():
        make_sample_office(desk)
    if has_display():
        add_qt_libraries()
        say(f"Opening {desk.relative_to(ROOT)}.")
        must(PYTHON, "-m", "lmdesk", "--desk", desk)
    else:
        write_lists(desk)


def write_lists(desk: Path) -> None:
    """Write the lists of the sample office and say where they are."""
    written = [desk]
    for what in EXPORTS:
        for extension in ("xlsx", "csv"):
            target = OUT / f"{what}.{extension}"
            source = ("--event", EVENT, "--session", SESSION)
            must(PYTHON, "-m", "lmdesk", "--desk", desk, "export", what, "--to", target, *source)
            written.append(target)
    say("The sample office and its lists are ready:")
    for path in written:
        say(f"  {path.relative_to(ROOT)}")


def thin_layers() -> list[str]:
    """Return a sentence for each layer whose tests leave too much of it untried."""
    sentences = []
    for layer in ("domain", "store", "services"):
        command: list[str | Path] = [
            PYTHON,
            "-m",
            "coverage",
            "report",
            "--format=total",
            "--precision=1",
        ]
        command += [f"--include=lmdesk/{layer}/*", f"--fail-under={LAYER_COVERAGE}"]
        report = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if report.returncode != 0:
            found = report.stdout.partition("\n")[0]
            sentences.append(f"Coverage of {layer} is {found} %, wanted {LAYER_COVERAGE} %.")
    return sentences


def test() -> None:
    """Run the whole check. All of it runs, so that one go shows all that is wrong."""
    prepare("dev")
    add_qt_libraries()
    checks = {
        "lint": ("ruff", "check", "."),
        "format": ("ruff", "format", "--check", "."),
        "types": ("mypy",),
        "tests": ("pytest", "--cov", "--numprocesses", "auto"),
    }
    failed = [name for name, words in checks.items() if status_of(PYTHON, "-m", *words)]
    problems = thin_layers()
    if failed:
        problems.append(f"Failed: {', '.join(failed)}.")
    for sentence in problems:
        say(sentence)
    if problems:
        sys.exit(1)


def bench(words: list[str]) -> None:
    """Run the benchmarks with the libraries that they compare lmdesk with."""
    prepare("bench")
    add_qt_libraries()
    os.environ["PYTHONPATH"] = str(ROOT / "tests")
    must(PYTHON, "-m", "benchmarks", *words)


def lock(words: list[str]) -> None:
    """Write the lock files anew from pyproject.toml. Needs the network."""
    prepare("run")
    must(PYTHON, "-m", "pip", "install", "--quiet", "uv>=0.13")
    folder = Path("requirements")
    # Each lock is whole by itself; the constraint keeps their common part the same.
    for name, group, constraint in (
        ("run", "build", None),
        ("dev", "dev", "run"),
        ("bench", "bench", "dev"),
    ):
        command: list[str | Path] = [
            PYTHON,
            "-m",
            "uv",
            "pip",
            "compile",
            "pyproject.toml",
            "--quiet",
        ]
        command += ["--universal", "--python-version", "3.11", "--generate-hashes"]
        command += ["--no-emit-index-url", "--custom-compile-command", "python3 run.py lock"]
        command += [
            "--extra",
            "protected",
            "--extra",
            "window",
            "--group",
            group,
            "--output-file",
            folder / f"{name}.txt",
        ]
        if constraint is not None:
            command += ["--constraint", folder / f"{constraint}.txt"]
        must(*command, *words)


def main(words: list[str]) -> None:
    """Do what the words of the command line ask for."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("lmdesk needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    if not words:
        show()
    elif words == ["test"]:
        test()
    elif words[0] == "bench":
        bench(words[1:])
    elif words[0] == "lock":
        lock(words[1:])
    else:
        print(__doc__, file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main(sys.argv[1:])
