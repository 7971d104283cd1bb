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
def test_options_stand_anywhere_among_the_other_words(verb: str) -> None:
    """Before, between and behind them an option means the same: `find WORDS --kind call DIR`."""
    parser = parser_of(verb)
    words = [
        str(next(iter(each.choices or ["x"])))
        for each in parser.arguments
        if not each.option_strings
        for _ in range(2 if each.nargs == "+" else 1)
    ]
    # Options that take any number of words take the next ones too, wherever they stand.
    options = [each for each in parser.arguments if each.option_strings and each.nargs != "+"]
    for option in options:
        if option.dest in ("help", "version"):
            continue
        # A number serves as a name too.
        value = [] if option.nargs == 0 else [str(next(iter(option.choices or ["60"])))]
        given = [option.option_strings[-1], *value]
        found = [
            parser.parse_args([*words[:place], *given, *words[place:]])
            for place in range(len(words) + 1)
        ]
        assert all(each == found[0] for each in found)
        behind = ["--", *words] if words else []
        assert parser.parse_args([*given, *behind]) == found[0]


def test_words_behind_two_hyphens_are_no_options(capsys: pytest.CaptureFixture[str]) -> None:
    """What is looked for may begin with a hyphen."""
    options = parser_of("find").parse_args(["--json", "--", "-x", "--json"])
    assert (options.words, options.file) == ("-x", "--json")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("verb", EVERY)
def test_help_is_the_same_on_the_command_line(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--help` prints what the man page is made of."""
    with pytest.raises(SystemExit):
        parser_of(verb).parse_args(["--help"])
    assert capsys.readouterr().out == parser_of(verb).format_help()


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
