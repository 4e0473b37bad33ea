"""`completion`: what a shell has to read to complete commands, habits and companies, and what it asks for while one types."""

from argparse import REMAINDER, ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.wording import cli_help as about

BASH = """\
_rebound_tui() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$(printf '%q' "$line")")
    done < <(rebound-tui completion bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _rebound_tui rebound-tui"""
ZSH = """\
#compdef rebound-tui
_rebound_tui() {
    local -a found
    found=("${(@f)$(rebound-tui completion zsh "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    found=("${(@)found:#}")
    if (( ${#found} )); then
        compadd -M 'm:{[:lower:]}={[:upper:]}' -a -- found
    else
        _files
    fi
}
compdef _rebound_tui rebound-tui"""
FISH = """\
function __rebound_tui
    rebound-tui completion fish (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null
end
complete -c rebound-tui -f -a '(__rebound_tui)'
complete -c rebound-tui -n 'not string length -q -- (__rebound_tui)' -F"""
SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


def add_arguments(parser: ArgumentParser) -> None:
    """What `completion` takes."""
    parser.add_argument("shell", metavar="SHELL", choices=tuple(SCRIPTS), help=about.SHELL)
    parser.add_argument("words", metavar="WORD", nargs=REMAINDER, help=about.TYPED)


def run(args: Namespace, out: Out) -> None:
    """Print the script, or with words what the last of them can be, one a line."""
    if not args.words:
        out(SCRIPTS[args.shell])
        return
    from rebound_tui.cli.completing import candidates

    if found := candidates(args.words, args.data):
        out("\n".join(found))
