"""What the first start says where a machine lacks something."""

import os
import shutil
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from portal.operations.start import environment, packages, port, python
from portal.operations.start.commands import main
from portal.operations.start.reset import reset
from portal.operations.start.trouble import Trouble

ROOT = Path(__file__).resolve().parents[3]
START = ROOT / "portal" / "operations" / "start"


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def fake_pip(tmp_path):
    """A Python whose pip says the given words and ends with the given code."""

    def make(words: str, code: int = 1) -> Path:
        (tmp_path / "words").write_text(words)
        script = tmp_path / "fake python"
        script.write_text(f"#!/bin/sh\ncat '{tmp_path}/words'\nexit {code}\n")
        script.chmod(0o755)
        return script

    return make


@pytest.fixture
def lock(tmp_path):
    path = tmp_path / "requirements.txt"
    path.write_text("".join(f"package{n}==1.0 \\\n  --hash=x\n" for n in range(12)))
    return path


def install_trouble(pip: Path, lock: Path) -> str:
    with pytest.raises(Trouble) as trouble:
        packages.install_lock(pip, lock, log=lock.with_name("install.log"))
    return str(trouble.value)


def test_an_old_python_is_told_that_it_is_too_old(monkeypatch):
    old = "import sys; sys.version_info = (3, 8, 1); import runpy; "
    old += "runpy.run_module('portal.operations.start', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", old],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Python 3.8 is too old" in done.stderr
    assert "PYTHON=" in done.stderr


@pytest.mark.parametrize("name", ["start/__main__.py", "start/__init__.py"])
def test_an_old_python_can_read_the_first_file(name):
    import ast

    source = (START.parent / name).read_text()
    ast.parse(source, feature_version=(3, 6))


def test_a_missing_venv_module_is_said_with_its_package(monkeypatch):
    monkeypatch.setattr(python, "find_spec", lambda name: name != "ensurepip")
    with pytest.raises(Trouble, match="without the venv module") as trouble:
        python.check_python()
    assert "sudo apt install python3-venv" in str(trouble.value)


def test_a_missing_sqlite_matters_only_without_another_database(monkeypatch):
    monkeypatch.setattr(python, "find_spec", lambda name: name != "_sqlite3")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    with pytest.raises(Trouble, match="without SQLite"):
        python.check_python()
    monkeypatch.setenv("DATABASE_URL", "postgres://localhost/portal")
    python.check_python()


def test_a_taken_port_is_said_before_anything_else(monkeypatch, capsys):
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(taken))
        assert main(["run"]) == 1
    said = capsys.readouterr()
    assert f"Port {taken} is taken" in said.err
    assert "make run PORT=" in said.err
    assert said.out == ""


def test_a_free_port_is_listened_on_for_localhost():
    number = free_port()
    assert f"127.0.0.1:{number}" in port.local_addresses(number)


@pytest.mark.parametrize("text", ["http", "0", "70000", "80 80", "-1"])
def test_a_port_that_is_no_port_is_said(text):
    with pytest.raises(Trouble, match="is not a port number"):
        port.chosen_port(text)


def test_an_unreachable_index_is_said_with_pips_last_words(fake_pip, lock, capsys):
    words = (
        "Collecting django\n"
        "  WARNING: Retrying (Retry(total=4)) after connection broken by "
        "'NewConnectionError('Temporary failure in name resolution')'\n"
        "ERROR: No matching distribution found for django\n"
    )
    said = install_trouble(fake_pip(words), lock)
    assert "The package index cannot be reached" in said
    assert "HTTPS_PROXY" in said
    assert "    | ERROR: No matching distribution found for django" in said
    assert "trying again" in capsys.readouterr().out
    assert lock.with_name("install.log").read_text() == words


@pytest.mark.parametrize(
    ("words", "cure"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "do not use it"),
        ("ERROR: Failed building wheel for x", "install a compiler"),
        ("ERROR: No space left on device", "install.log"),
    ],
)
def test_other_failures_of_pip_are_told_apart(words, cure, fake_pip, lock):
    assert cure in install_trouble(fake_pip(words), lock)


def test_installing_tells_how_far_it_is(fake_pip, lock, capsys):
    pip = fake_pip("".join(f"Collecting p{n}\n" for n in range(12)), code=0)
    packages.install_lock(pip, lock, log=lock.with_name("install.log"))
    assert "10 of about 12 packages" in capsys.readouterr().out


def test_packages_are_installed_again_only_when_the_lock_changes(
    lock, tmp_path, monkeypatch
):
    installed = []
    monkeypatch.setattr(environment, "_fits", lambda folder: True)
    monkeypatch.setattr(
        environment, "install_lock", lambda python, lock, log: installed.append(lock)
    )
    environment.prepare_environment(tmp_path, lock)
    environment.prepare_environment(tmp_path, lock)
    assert len(installed) == 1
    lock.write_text("package0==2.0\n")
    environment.prepare_environment(tmp_path, lock)
    assert len(installed) == 2


def test_packages_that_failed_are_installed_again(lock, tmp_path, monkeypatch):
    def fail(python, lock, log):
        raise Trouble("no", "wait")

    monkeypatch.setattr(environment, "_fits", lambda folder: True)
    monkeypatch.setattr(environment, "install_lock", fail)
    for _attempt in range(2):
        with pytest.raises(Trouble):
            environment.prepare_environment(tmp_path, lock)


def test_a_folder_that_is_no_environment_is_not_removed(lock, tmp_path):
    (tmp_path / "mine").write_text("precious")
    with pytest.raises(Trouble, match="not a virtual environment"):
        environment.prepare_environment(tmp_path, lock)
    assert (tmp_path / "mine").exists()


def test_an_environment_cut_off_halfway_is_made_anew(lock, tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "install_lock", lambda *a, **k: None)
    made = []

    def create(folder, **options):
        made.append(folder)
        folder.mkdir()

    monkeypatch.setattr(environment.venv, "create", create)
    folder = tmp_path / "env"
    folder.mkdir()
    (folder / "pyvenv.cfg").touch()
    environment.prepare_environment(folder, lock)
    assert made == [folder]


def test_reset_removes_the_demo_and_nothing_else(tmp_path):
    demo, other = tmp_path / "var", tmp_path / "other"
    demo.mkdir()
    (demo / "secret_key").touch()
    other.mkdir()
    (other / "letter").touch()
    reset(demo)
    assert not demo.exists()
    with pytest.raises(Trouble, match="does not look like"):
        reset(other)
    assert (other / "letter").exists()
    reset(demo)


@pytest.mark.skipif(not shutil.which("make"), reason="needs make")
def test_make_says_what_it_can_do_and_passes_the_python_on():
    make = [shutil.which("make"), "-C", str(ROOT)]
    done = subprocess.run(make, capture_output=True, text=True, check=True)
    assert "make run" in done.stdout
    done = subprocess.run(
        [*make, "run", "PYTHON=no-such-python"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PORT": "1"},
    )
    assert done.returncode != 0
    assert "There is no Python" in done.stderr
