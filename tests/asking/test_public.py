"""Which machines may be asked."""

from __future__ import annotations

import pytest

from dateline.asking.public import may_be_asked


@pytest.mark.parametrize(
    ("machine", "is_public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - nothing is bound to it
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_only_machines_on_the_public_internet_may_be_asked(machine: str, is_public: bool) -> None:
    assert may_be_asked(machine, allow_loopback=False) is is_public


@pytest.mark.parametrize(
    ("machine", "may"), [("127.0.0.1", True), ("::1", True), ("10.0.0.1", False)]
)
def test_the_switch_adds_this_machine_and_no_other(machine: str, may: bool) -> None:
    assert may_be_asked(machine, allow_loopback=True) is may
