"""`/admin/`: the page where records are edited in the browser, where a timeline turns it on.

It alone asks the host of the repository, and so has a policy of its own.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Final

from dateline.describing.admin import admin_config, asked_by
from dateline.records.forges import forge_of

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records.settings import Settings

_ASSETS: Final = "assets/admin/"
_STYLE: Final = "assets/admin.css"

_POLICY: Final = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",  # the CMS writes its styles as it runs
    "img-src 'self' data: blob: {asked}",
    "font-src 'self'",
    "connect-src 'self' blob: data: {asked}",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
)

_PAGE: Final = """\
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Edit · {title}</title>
    <link rel="cms-config-url" type="application/json" href="config.json">
    <link rel="stylesheet" href="../{style}">
  </head>
  <body>
    <noscript>This page needs JavaScript. Records can also be edited as files.</noscript>
    <script src="../{assets}sveltia-cms.js"></script>
  </body>
</html>
"""


def is_of_admin(file: str) -> bool:
    """Return whether a file of the theme is for this page only."""
    return file == _STYLE or file.startswith(_ASSETS)


def write_admin(settings: Settings, site: Path) -> None:
    """Write the page and its configuration into a built site, where the timeline asks for it."""
    forge = forge_of(settings.repository or "") if settings.admin else None
    if forge is None:
        return
    config = json.dumps(admin_config(settings, forge), ensure_ascii=False, indent=1)
    policy = "; ".join(_POLICY).format(asked=" ".join(asked_by(forge)))
    page = _PAGE.format(policy=policy, title=escape(settings.title), assets=_ASSETS, style=_STYLE)
    folder = site / "admin"
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(page, encoding="utf-8")
    (folder / "config.json").write_text(config, encoding="utf-8")
