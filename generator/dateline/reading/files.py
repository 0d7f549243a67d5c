"""Disk to bytes: which files are records, and what in the folder is none."""

from __future__ import annotations

import os
import re
import stat
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from dateline.problems import Problem
from dateline.reading.names import ID, LANGUAGE, MAX_ID, shown, slug
from dateline.reading.text import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.problems import Code

Kind = Literal["timeline", "event", "article", "person", "organization", "place", "topic", "thread"]

FOLDER: Final = "events"
"""The folder of the records, in the project's root."""

_KINDS: Final[dict[str, Kind]] = {
    "articles": "article",
    "people": "person",
    "organizations": "organization",
    "places": "place",
    "topics": "topic",
    "threads": "thread",
}
_YEAR: Final = re.compile(r"-?[0-9]{1,5}")
_DATED: Final = re.compile(r"[0-9]{1,5}-")
_NO_REASON: Final = "the system gives no reason"
_SPECIAL: Final = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


class SourceFile(NamedTuple):
    """A record's file: what its place says. `path` is relative to the project's root, with `/`."""

    kind: Kind
    id: str
    language: str | None
    path: str


def source_file(path: str) -> SourceFile:
    """Return what the path of a record says, such as `events/2020/a.yml`; it has a right name."""
    _, *folders, name = path.split("/")
    stem, _, language = name.removesuffix(".yml").partition(".")
    kind: Kind = _KINDS.get(folders[0], "event") if folders else "timeline"
    return SourceFile(kind, stem, language or None, path)


def walk(root: Path) -> tuple[list[SourceFile], list[Problem]]:
    """Return the record files under `events/`, by path, and what is wrong with the folder.

    A file with a wrong name or place is given under the id that the problem's help proposes, where
    no other file has it: so it is read, and what refers to it is not told to be wrong as well.
    Hidden files and editors' backups are passed over; symbolic links are not followed. Both lists
    are empty where there is no such folder.
    """
    walker = _Walker(root)
    walker.events()
    return walker.files, walker.problems


def read_file(root: Path, path: str) -> bytes | Problem:
    """Return at most one byte more than `MAX_BYTES` of a file, or why it cannot be read.

    `path` is relative to `root`, with `/`. Never waits, also not for a pipe.
    """
    flags = (
        os.O_RDONLY
        | getattr(os, "O_NOFOLLOW", 0)
        | getattr(os, "O_NONBLOCK", 0)
        | getattr(os, "O_BINARY", 0)
        | getattr(os, "O_CLOEXEC", 0)
    )
    try:
        handle = os.open(root / path, flags)
        try:
            state = os.fstat(handle)
            kind = stat.S_IFMT(state.st_mode)
            if kind != stat.S_IFREG:
                return _unreadable(path, f"it is {_SPECIAL.get(kind, 'no file')}")
            return _read_up_to(handle, state.st_size, MAX_BYTES + 1)
        finally:
            os.close(handle)
    except OSError as error:
        return _unreadable(path, error.strerror or _NO_REASON)


def _read_up_to(handle: int, size: int, limit: int) -> bytes:
    # Each read makes room for all it asks for: no more than the file says it holds, and one byte
    # that shows its end. What has grown meanwhile is read all the same.
    data = os.read(handle, min(size + 1, limit))
    while len(data) < limit and len(data) != size:
        more = os.read(handle, limit - len(data))
        if not more:
            break
        data += more
    return data


class _Walker:
    """The folder of records on the way to a list."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: list[SourceFile] = []
        self.misnamed: list[SourceFile] = []
        self.problems: list[Problem] = []

    def events(self) -> None:
        """List all of it."""
        if (self.root / FOLDER).is_symlink():
            self.link(FOLDER)
            return
        for entry in self.entries(FOLDER):
            name = entry.name
            path = f"{FOLDER}/{name}"
            if not _is_folder(entry):
                self.file(path, name, "timeline")
            elif _YEAR.fullmatch(name):
                self.folder(path, "event")
            elif name in _KINDS:
                self.folder(path, _KINDS[name])
            else:
                self.unknown_folder(path, name)
        self.number()

    def entries(self, folder: str) -> list[os.DirEntry[str]]:
        """Return what stands in a folder, without hidden files, backups and links, by name."""
        try:
            with os.scandir(self.root / folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            if folder == FOLDER and isinstance(error, FileNotFoundError):
                return []
            self.problems.append(_unreadable(folder, error.strerror or _NO_REASON))
            return []
        kept = []
        for entry in entries:
            if entry.name.startswith((".", "#")) or entry.name.endswith("~"):
                continue
            if _is_link(entry):
                self.link(f"{folder}/{entry.name}")
            else:
                kept.append(entry)
        return kept

    def folder(self, folder: str, kind: Kind) -> None:
        """List a folder of one kind of record."""
        for entry in self.entries(folder):
            path = f"{folder}/{entry.name}"
            if not _is_folder(entry):
                self.file(path, entry.name, kind)
            elif entry.name.endswith(".yml"):
                self.problems.append(_unreadable(path, "it is a folder"))
            else:
                self.add(
                    path,
                    "file-place",
                    "this folder stands too deep",
                    f"move its files to {folder}/",
                )
                self.misplaced(path, kind)

    def unknown_folder(self, path: str, name: str) -> None:
        """Refuse a folder that names no kind."""
        near = get_close_matches(name.lower(), _KINDS, 1, 0.5)
        self.add(
            path,
            "file-place",
            f"`{shown(name)}` is neither a year nor a kind of record",
            f"did you mean {FOLDER}/{near[0]}/?" if near else f"the kinds are: {', '.join(_KINDS)}",
        )
        if near:
            self.misplaced(path, _KINDS[near[0]])

    def misplaced(self, folder: str, kind: Kind) -> None:
        """Note the files of a folder that was refused."""
        for entry in self.entries(folder):
            if not _is_folder(entry):
                self.guess(f"{folder}/{entry.name}", entry.name, kind)

    def guess(self, path: str, name: str, kind: Kind) -> None:
        """Note a file that was refused under the name that it should have."""
        stem, _, extension = name.rpartition(".")
        id_, dot, language = stem.partition(".")
        id_ = slug(id_)
        language = language.lower().replace("_", "-")
        if kind == "timeline" and id_ != "timeline":
            kind = "event"
            if not _DATED.match(id_):
                return
        if (
            id_
            and extension.lower() in {"yml", "yaml"}
            and (not dot or LANGUAGE.fullmatch(language))
            and path.isprintable()
        ):
            self.misnamed.append(SourceFile(kind, id_, language if dot else None, path))

    def file(self, path: str, name: str, kind: Kind) -> None:
        """List one file, or refuse its name."""
        stem, dot, extension = name.rpartition(".")
        id_, dotted, language = stem.partition(".")
        if not dot or extension != "yml":
            self.no_record(path, stem, extension)
        elif kind == "timeline" and id_ != "timeline":
            self.add(
                path,
                "file-place",
                f"a record does not belong directly in {FOLDER}/",
                f"move it to the folder of its kind, or of its year, as in {FOLDER}/2020/",
            )
        elif not ID.fullmatch(id_) or len(id_) > MAX_ID:
            self.bad_id(path, id_, dotted + language)
        elif dotted and not LANGUAGE.fullmatch(language):
            lower = language.lower().replace("_", "-")
            self.add(
                path,
                "file-name",
                f"`{shown(language)}` names no language",
                f"a translation's name ends in its language, as in {id_}.be.yml"
                if not LANGUAGE.fullmatch(lower)
                else self.rename(path, f"{id_}.{lower}.yml"),
            )
        else:
            self.files.append(SourceFile(kind, id_, language if dotted else None, path))
            return
        self.guess(path, name, kind)

    def no_record(self, path: str, stem: str, extension: str) -> None:
        """Refuse a file whose name does not end in `.yml`."""
        if extension.lower() in {"yml", "yaml"}:
            self.add(
                path,
                "file-extension",
                f"the file's name ends in .{extension}, not in .yml",
                self.rename(path, _proper(stem)),
            )
        else:
            self.add(
                path,
                "file-unknown",
                "this file is no record (.yml)",
                f"only records belong in {FOLDER}/; move it elsewhere",
            )

    def bad_id(self, path: str, id_: str, rest: str) -> None:
        """Refuse an id, and propose one."""
        proposal = slug(id_)
        if len(id_) > MAX_ID and ID.fullmatch(id_):
            message = f"the id is {len(id_)} characters long, and at most {MAX_ID} are allowed"
        else:
            message = (
                f"`{shown(id_)}` is no id: an id is made of the letters a-z and digits, with "
                "single hyphens between them"
            )
        self.add(
            path,
            "file-name",
            message,
            self.rename(path, f"{proposal}{rest}.yml" if proposal else ""),
        )

    def rename(self, path: str, name: str) -> str:
        """Return the advice to give a file another name, if there is one and it is free."""
        if not name:
            return "rename it, such as to 2020-08-17-strike-at-belaruskali.yml"
        old = self.root / path
        new = old.with_name(name)
        try:
            taken = os.path.lexists(new) and not old.samefile(new)  # B.yml may also be b.yml
        except OSError:
            taken = True
        if taken:
            return f"rename it; {shown(name)} is taken by another file"
        return f"rename it to {shown(name)}"

    def number(self) -> None:
        """Refuse an id that two files have, and add the misnamed files whose id is free."""
        first: dict[tuple[str, str, str | None], str] = {}
        self.files.sort(key=lambda file: file.path)
        for file in self.files:
            other = first.setdefault(_name(file), file.path)
            if other != file.path:
                self.add(
                    file.path,
                    "id-duplicate",
                    f"the id `{file.id}` is taken by {other}",
                    "rename one of the two, and what refers to it; or join them, if they are the "
                    "same",
                )
        for file in self.misnamed:
            if first.setdefault(_name(file), file.path) == file.path:
                self.files.append(file)
        self.files.sort(key=lambda file: file.path)

    def link(self, path: str) -> None:
        """Refuse a symbolic link."""
        self.add(
            path,
            "file-symlink",
            "this is a symbolic link, and links are not followed",
            "put the file or folder itself here",
        )

    def add(self, path: str, code: Code, message: str, help_: str) -> None:
        """Add a problem of a whole file."""
        self.problems.append(Problem(shown(path), 1, 1, code, message, help_, length=0))


def _proper(stem: str) -> str:
    """Return a record's name, with an id that is one; empty where no id can be made."""
    id_, dot, language = stem.partition(".")
    proposal = slug(id_)
    return f"{proposal}{dot}{language.lower().replace('_', '-')}.yml" if proposal else ""


def _name(file: SourceFile) -> tuple[str, str, str | None]:
    """Return what no two files share; people and organizations have their ids in common."""
    kind = "person" if file.kind == "organization" else file.kind
    return kind, file.id, file.language


def _is_link(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_symlink()
    except OSError:  # reading it does not follow links either
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:  # it may be asked for, but not looked at; reading it will say so
        return False


def _unreadable(path: str, reason: str) -> Problem:
    return Problem(
        shown(path),
        1,
        1,
        "file-unreadable",
        f"this cannot be read: {reason}",
        "check that it is a file and that you may read it",
        length=0,
    )
