"""The review on a terminal: keys in, the drawn screen out, and the disk in between."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    HSplit,
    Layout,
    UIContent,
    UIControl,
    Window,
)
from prompt_toolkit.layout.processors import BeforeInput, Processor, Transformation
from prompt_toolkit.styles import Style

from dateline.reviewing.drawing import draw
from dateline.reviewing.outside import NotEdited, edit_outside
from dateline.reviewing.reading import keep_place, read_events
from dateline.reviewing.requests import (
    Candidate,
    Events,
    FindEvents,
    OpenEditor,
    Outside,
    Quit,
    Refusal,
    Submit,
    Typed,
)
from dateline.reviewing.session import advance
from dateline.reviewing.state import Browsing, Choosing, Editing, Noting
from dateline.reviewing.visible import cut, masked, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyPressEvent
    from prompt_toolkit.layout.processors import TransformationInput
    from prompt_toolkit.output import Output

    from dateline.reviewing.doing import Disk
    from dateline.reviewing.requests import Command, Effect, Key
    from dateline.reviewing.state import State

# No colours: what is marked is seen on a dark and on a light terminal, and with NO_COLOR.
STYLE: Final = Style.from_dict(
    {
        "title": "reverse",
        "evidence": "reverse bold",
        "sentence": "underline",
        "chosen": "bold",
        "doubt": "bold",
        "message": "bold",
        "key": "bold",
        "quiet": "",
    }
)
_KEYS: Final[Mapping[str, Key]] = {
    "a": "accept",
    "enter": "edit",
    "E": "outside",
    "x": "remove",
    "m": "merge",
    "r": "reject",
    "u": "undo",
    "n": "next",
    "right": "next",
    "p": "previous",
    "left": "previous",
    "down": "down",
    "up": "up",
    "pagedown": "page-down",
    "pageup": "page-up",
    "?": "help",
    "q": "quit",
}
_MOVES: Final[Mapping[str, Key]] = {
    "down": "down",
    "up": "up",
    "pagedown": "page-down",
    "pageup": "page-up",
    "escape": "cancel",
}
_ESCAPE_SECONDS: Final = 0.1
_LABEL: Final = 24


class Walk:
    """One review on a terminal, from where it stands to where the editor leaves it."""

    def __init__(self, root: Path, disk: Disk, state: State) -> None:
        self.state = state
        self._root = root
        self._disk = disk
        self._buffer = Buffer(multiline=False, on_text_changed=self._typed)
        self._app: Application[None] | None = None

    def run(self, source: Input | None = None, target: Output | None = None) -> State:
        """Walk until the editor quits or the terminal is lost, and return where it ended."""
        self._app = Application(
            layout=self._layout(),
            key_bindings=self._bindings(),
            style=STYLE,
            full_screen=True,
            input=source,
            output=target,
        )
        self._app.ttimeoutlen = _ESCAPE_SECONDS
        self._app.timeoutlen = _ESCAPE_SECONDS
        with suppress(EOFError):  # the terminal is gone; all decisions are on the disk
            self._app.run()
        keep_place(self._root, self.state)
        return self.state

    def say(self, command: Command) -> None:
        """Take a command, and do what it asks of the disk, until nothing more is asked."""
        before = self.state
        self.state, effect = advance(self.state, command)
        self._line(before)
        if (self.state.at, self.state.row) != (before.at, before.row):
            keep_place(self._root, self.state)
        if effect is not None:
            self._do(effect)

    def _do(self, effect: Effect) -> None:
        match effect:
            case Quit():
                if self._app and self._app.is_running:
                    self._app.exit()
            case FindEvents(draft):
                self.say(Events(read_events(self._root, draft)))
            case OpenEditor(draft):
                self._edit_outside(draft.text, draft.file)
            case _:
                self.say(self._disk.do(effect, self.state.steps))

    def _edit_outside(self, text: str, name: str) -> None:
        def edit() -> None:
            changed = edit_outside(text, name)
            if isinstance(changed, NotEdited):
                self.say(Refusal((changed.words,)))
            else:
                self.say(Outside(changed))

        run_in_terminal(edit)

    def _line(self, before: State) -> None:
        """Give the line the text that a new mode begins with."""
        mode = self.state.mode
        if type(mode) is type(before.mode):
            return
        text = mode.text if isinstance(mode, Editing | Noting) else ""
        self._buffer.set_document(Document(text))

    def _typed(self, buffer: Buffer) -> None:
        if isinstance(self.state.mode, Choosing) and self.state.mode.query != buffer.text:
            self.say(Typed(buffer.text))

    def _layout(self) -> Layout:
        control = BufferControl(
            self._buffer, input_processors=[_Masked(), BeforeInput(self._label, "class:key")]
        )
        line = Window(control, wrap_lines=True, dont_extend_height=True)
        typing = ConditionalContainer(line, Condition(self._is_typing))
        return Layout(HSplit([Window(_Screen(lambda: self.state)), typing]), line)

    def _is_typing(self) -> bool:
        return isinstance(self.state.mode, Editing | Choosing | Noting)

    def _label(self) -> str:
        match self.state.mode:
            case Editing(path):
                return f"{cut(plain(path), _LABEL)}: "
            case Choosing():
                return "Search: "
        return "Tell readers (or nothing): "

    def _bindings(self) -> KeyBindings:
        keys = KeyBindings()
        typing = Condition(self._is_typing)
        browsing = Condition(lambda: isinstance(self.state.mode, Browsing))
        showing = ~typing & ~browsing

        def bind(name: str, command: Callable[[], Command], when: Condition) -> None:
            def pressed(event: KeyPressEvent) -> None:
                del event
                self.say(command())

            keys.add(name, filter=when, eager=name != "escape")(pressed)

        def of(command: Command) -> Callable[[], Command]:
            return lambda: command

        for name, key in _KEYS.items():
            bind(name, of(key), browsing)
        for number in range(1, 10):
            bind(str(number), of(Candidate(number)), browsing)
        bind("<any>", of("cancel"), Condition(showing))
        for name, key in _MOVES.items():
            bind(name, of(key), Condition(~browsing))
        bind("enter", lambda: Submit(self._buffer.text), typing)
        bind("c-c", of("quit"), Condition(lambda: True))
        return keys


class _Screen(UIControl):
    """What `draw` draws, in the size that the terminal gives."""

    def __init__(self, state: Callable[[], State]) -> None:
        self._state = state

    def create_content(self, width: int, height: int) -> UIContent:
        """Return the lines of the screen."""
        lines = draw(self._state(), width, height)
        return UIContent(lambda number: list(lines[number]), len(lines), show_cursor=False)

    def is_focusable(self) -> bool:
        """Tell that keys go elsewhere."""
        return False


class _Masked(Processor):
    """Shows a sign for each character without a shape, also for those that were pasted."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """Return the line as it may reach the terminal."""
        fragments = transformation_input.fragments
        return Transformation([(style, masked(text)) for style, text, *_ in fragments])
