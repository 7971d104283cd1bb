"""The bindings that Textual makes of commands, and the commands that bindings stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from missiontui.view.commands import Command
from missiontui.view.purposes import NONE, Purpose


@dataclass(frozen=True)
class Group(Binding.Group):
    """A purpose, as a binding carries it."""

    purpose: Purpose = NONE
    """The purpose."""


def bindings(commands: Iterable[Command]) -> list[BindingType]:
    """The bindings of some commands, each with its purpose."""
    return [
        Binding(
            command.key,
            command.action,
            command.description,
            show=command.show,
            tooltip=command.tooltip,
            priority=command.priority,
            id=command.id or None,
            group=Group(command.group.description, purpose=command.group),
        )
        for command in commands
    ]


def commands_of(bindings: Iterable[BindingType]) -> list[Command]:
    """The commands of some bindings, one for each key; those of Textual have no purpose."""
    return [
        Command(
            binding.key,
            binding.action,
            binding.description,
            binding.group.purpose if isinstance(binding.group, Group) else NONE,
            show=binding.show,
            tooltip=binding.tooltip,
            priority=binding.priority,
            id=binding.id or "",
        )
        for binding in Binding.make_bindings(bindings)
    ]
