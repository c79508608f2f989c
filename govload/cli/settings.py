"""Settings from ``govload.toml``, the environment and flags, the later the stronger.

A key is an option's long name. At the top of the file it holds for every command that has the
option, in the table of a command for that command alone; ``GOVLOAD_OUT`` and
``GOVLOAD_TRACK_OUT`` do the same in the environment.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from govload.errors import ConfigError

FILE, PYPROJECT = "govload.toml", "pyproject.toml"
PREFIX = "GOVLOAD_"
# Read by the project's own tests, which run commands too.
OTHER_VARIABLES = ("GOVLOAD_SHARED",)

CommandPath = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One option of one command: its value, and where that comes from."""

    command: CommandPath
    key: str
    parameter: str
    value: object
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsFile:
    """A settings file and what it holds; no name where there is none."""

    name: str = ""
    content: Mapping[str, Any]


def read_file(path: Path | None = None) -> SettingsFile:
    """Read ``path``, else govload.toml or pyproject.toml's [tool.govload] in this folder.

    Raises:
        ConfigError: The file is absent or no TOML.
    """
    for candidate in (path,) if path else (Path(FILE), Path(PYPROJECT)):
        if path or candidate.is_file():
            content = _toml(candidate)
            if candidate.name == PYPROJECT:
                content = content.get("tool", {}).get("govload", {})
            if content:
                return SettingsFile(name=str(candidate), content=content)
    return SettingsFile(content={})


def resolve(
    root: click.Group, file: SettingsFile, environ: Mapping[str, str]
) -> tuple[Setting, ...]:
    """Return every option of every command with the value it has before flags.

    Raises:
        ConfigError: The file holds a key, or the environment a variable, that no command knows.
    """
    commands = dict(_commands(root))
    _refuse_unknown(file, commands)
    _refuse_unknown_variables(environ, commands)
    return tuple(
        _setting(path, key, option, file, environ)
        for path, command in commands.items()
        for key, option in _options(command).items()
    )


def default_map(settings: tuple[Setting, ...]) -> dict[str, Any]:
    """Return what click takes as defaults in place of the options' own."""
    tree: dict[str, Any] = {}
    for setting in settings:
        if setting.origin != "default":
            branch = tree
            for name in setting.command:
                branch = branch.setdefault(name, {})
            branch[setting.parameter] = setting.value
    return tree


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        remedy = "Mend it, or take it away."
        raise ConfigError(
            "cannot be read", where=str(path), why=str(error), remedy=remedy
        ) from error


def _commands(
    group: click.Group, above: CommandPath = ()
) -> Iterator[tuple[CommandPath, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from _commands(command, (*above, name))
        elif command:
            yield (*above, name), command


def _options(command: click.Command) -> Mapping[str, click.Option]:
    """Return a command's options by the name they have in a file."""
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    return {max(one.opts, key=len).lstrip("-").replace("-", "_"): one for one in options}


def _setting(
    path: CommandPath,
    key: str,
    option: click.Option,
    file: SettingsFile,
    environ: Mapping[str, str],
) -> Setting:
    own = file.content
    for name in path:
        own = own.get(name, {})
    shared_variable, own_variable = _variables(path, key)
    layers = (
        (option.to_info_dict()["default"], "default"),
        (file.content.get(key), file.name),
        (own.get(key), f"{file.name} [{'.'.join(path)}]"),
        (_listed(environ.get(shared_variable), option), shared_variable),
        (_listed(environ.get(own_variable), option), own_variable),
    )
    value, origin = [layer for at, layer in enumerate(layers) if at == 0 or layer[0] is not None][
        -1
    ]
    return Setting(command=path, key=key, parameter=str(option.name), value=value, origin=origin)


def _variables(path: CommandPath, key: str) -> tuple[str, str]:
    """Return the variable of a setting for all commands, and that for the command of ``path``."""
    return f"{PREFIX}{key}".upper(), f"{PREFIX}{'_'.join(path)}_{key}".upper()


def _listed(value: str | None, option: click.Option) -> str | list[str] | None:
    """Split the value of an option that may be given several times."""
    return value.split(",") if value is not None and option.multiple else value


def _refuse_unknown(file: SettingsFile, commands: Mapping[CommandPath, click.Command]) -> None:
    for path, key in _keys(file.content):
        known = _known(path, commands)
        if key not in known:
            what = f"there is no setting {'.'.join((*path, key))!r}"
            raise ConfigError(what, where=file.name, remedy=_nearest(key, known))


def _refuse_unknown_variables(
    environ: Mapping[str, str], commands: Mapping[CommandPath, click.Command]
) -> None:
    known = set(OTHER_VARIABLES)
    for path, command in commands.items():
        for key in _options(command):
            known.update(_variables(path, key))
    for name in environ:
        if name.startswith(PREFIX) and name not in known:
            what = f"there is no variable {name!r}"
            remedy = _nearest(name, known, prefix=PREFIX)
            raise ConfigError(what, where="the environment", remedy=remedy)


def _nearest(name: str, known: set[str], *, prefix: str = "") -> str:
    """Return the remedy for a wrong name; what all names begin with makes none of them near."""
    own_parts = sorted(one.removeprefix(prefix) for one in known)
    near = get_close_matches(name.removeprefix(prefix), own_parts, n=1)
    return f"Did you mean {prefix + near[0]!r}?" if near else "See govload config."


def _known(path: CommandPath, commands: Mapping[CommandPath, click.Command]) -> set[str]:
    """Return the keys and tables that may stand in the table of ``path``, or at the top."""
    here = [command for name, command in commands.items() if not path or name == path]
    keys = {key for command in here for key in _options(command)}
    depth = len(path)
    below = [name for name in commands if len(name) > depth and name[:depth] == path]
    tables = {name[depth] for name in below}
    return keys | tables


def _keys(content: Mapping[str, Any], path: CommandPath = ()) -> Iterator[tuple[CommandPath, str]]:
    for key, value in content.items():
        yield path, key
        if isinstance(value, Mapping):
            yield from _keys(value, (*path, key))
