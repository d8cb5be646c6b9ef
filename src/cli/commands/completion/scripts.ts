/** The shells that there is a script for. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

export type Shell = (typeof SHELLS)[number]

/**
 * What a shell is to run once to complete command lines: each asks the program itself, which writes a candidate a line
 * and what it is behind a tab. Where there is none, names of files are offered.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_plan_check() {
  local IFS=$'\\n' line
  COMPREPLY=()
  for line in $(plan-check completion ask -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null); do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done
}
complete -o bashdefault -o default -F _plan_check plan-check
`,
  zsh: `#compdef plan-check
_plan_check() {
  local line
  local -a values shown
  for line in "\${(@f)$(plan-check completion ask -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    values+=("\${line%%$'\\t'*}")
    shown+=("\${line/$'\\t'/  -- }")
  done
  if (( \${#values} )); then
    compadd -l -d shown -a values
  else
    _files
  fi
}
if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then
  _plan_check "$@"
else
  compdef _plan_check plan-check
fi
`,
  fish: `function __plan_check_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found (plan-check completion ask -- $words[2..-1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c plan-check -f -a '(__plan_check_complete)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName plan-check -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '""' }
  plan-check completion ask -- @words 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
  }
}
`,
}
