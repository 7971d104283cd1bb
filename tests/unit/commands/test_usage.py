"""Help and complaints about arguments: examples that run, one line with the nearest right word."""

from __future__ import annotations

import pytest
from verbs import EVERY, parser_of

from missiontui.commands.exit_codes import UNREADABLE


@pytest.mark.parametrize("verb", EVERY)
def test_help_ends_in_examples(verb: str) -> None:
    """The help of each verb has the purpose, each option, and at its end at least one example."""
    parser = parser_of(verb)
    told = parser.format_help()
    assert parser.description
    assert parser.examples
    lines = [line.split("  ")[1] for line in told.partition("\nexamples:\n")[2].splitlines()]
    assert lines == [example.line for example in parser.examples]
    for argument in parser.arguments:
        assert argument.help
        assert all(option in told for option in argument.option_strings)


@pytest.mark.parametrize("verb", EVERY)
def test_no_argument_is_hidden_in_a_group(verb: str) -> None:
    """Each option that the help tells is one that completion and the man page know."""
    parser = parser_of(verb)
    told = parser.format_help().partition("options:")[2].partition("\nexamples:")[0]
    told = told.partition("\ncommands:")[0]  # their options are those of other parsers
    options = {word.strip(",") for word in told.split() if word.startswith("--") and word[2:]}
    assert options <= {name for each in parser.arguments for name in each.option_strings}


@pytest.mark.parametrize("verb", EVERY)
def test_examples_are_lines_of_the_verb(verb: str) -> None:
    """Each example begins with the command, and names only options that there are."""
    parser = parser_of(verb)
    known = {name for each in parser.arguments for name in each.option_strings}
    for example in parser.examples:
        assert parser.prog in example.line
        words = example.line.partition(parser.prog)[2].partition("|")[0].split()
        assert {word for word in words if word.startswith("--")} <= known, example.line


@pytest.mark.parametrize("verb", EVERY)
def test_an_unknown_option_is_told_in_one_line(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in an option is told with the option that was meant, code 2."""
    parser = parser_of(verb)
    needed = [
        str(next(iter(each.choices or ["x"])))
        for each in parser.arguments
        if not each.option_strings and each.nargs != "?"
    ]
    with pytest.raises(SystemExit) as ended:
        parser.parse_args([*needed, "--hepl"])
    assert ended.value.code == UNREADABLE
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        f'{parser.prog}: there is no option "--hepl" (did you mean "--help"?); '
        f"{parser.prog} --help tells all\n"
    )
