"""`missiontui completion`: scripts by which shells complete the command line.

They hold no word of it: at each press of Tab they ask the program, which knows its verbs, options
and ids best (`missiontui completion --next`, not told in help).
"""

from __future__ import annotations

from missiontui.commands.exit_codes import OK
from missiontui.commands.output import say
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser

_QUESTION = "--next"
"""The option by which a script asks: behind it stand the number of a word, from 0, and all words.

The answer has a candidate a line, a tab and its meaning; one without a word stands for files.
"""
_BASH = r"""_missiontui() {
  local line word current=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  while IFS= read -r line; do
    word=${line%%$'\t'*}
    if [ -n "$word" ]; then
      COMPREPLY+=("$word")
    else
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
    fi
  done < <(missiontui completion --next $((COMP_CWORD - 1)) "${COMP_WORDS[@]:1}" 2>/dev/null)
}
complete -F _missiontui missiontui"""
_ZSH = r"""#compdef missiontui
_missiontui() {
  local line word files
  local -a found
  for line in "${(@f)$(missiontui completion --next $((CURRENT - 2)) \
      "${(@Q)words[2,-1]}" 2>/dev/null)}"; do
    word=${line%%$'\t'*}
    if [[ -n $word ]]; then
      found+=("${word//:/\\:}:${line#*$'\t'}")
    elif [[ -n $line ]]; then
      files=1
    fi
  done
  (( $#found )) && _describe missiontui found
  [[ -n $files ]] && _files
}
if [[ $funcstack[1] == _missiontui ]]; then
  _missiontui "$@"
else
  compdef _missiontui missiontui
fi"""
_FISH = r"""function __missiontui_candidates
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l at (math (count $before) - 1)
    for line in (missiontui completion --next $at $before[2..-1] "$current" 2>/dev/null)
        if string match -q -- \t'*' $line
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c missiontui -f -a '(__missiontui_candidates)'"""
_SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def run(given: list[str]) -> int:
    """Print the script of a shell, or the candidates that it asks for; the exit code."""
    if given[:1] == [_QUESTION] and given[1:] and given[1].isdecimal():
        from missiontui.commands.candidates import candidates

        for each in candidates(given[2:], int(given[1])):
            say(f"{each.word}\t{each.meaning}")
        return OK
    say(_SCRIPTS[parser().parse_args(given).shell])
    return OK


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser

    found = Parser(
        prog="missiontui completion",
        description="Print the script by which a shell completes commands, options and ids of "
        "records.",
        examples=(
            Example('eval "$(missiontui completion bash)"', "a line for ~/.bashrc"),
            Example('eval "$(missiontui completion zsh)"', "one for ~/.zshrc, behind compinit"),
            Example("missiontui completion fish | source", "one for ~/.config/fish/config.fish"),
        ),
    )
    found.add_argument("shell", metavar="SHELL", choices=tuple(_SCRIPTS), help="bash, zsh or fish")
    return found
