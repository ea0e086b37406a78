-- Findings, a hover, completions, and one mistake mended. HIT_LINE: the text that replaces line 2 at the end.
local neovim = dofile(os.getenv('HIT_CLIENT'))

neovim.start(function(here)
  local function findings()
    return vim.tbl_map(function(finding)
      return { line = finding.lnum + 1, message = finding.message, source = finding.source, code = finding.code }
    end, vim.diagnostic.get(here.buffer))
  end

  neovim.wait_for('findings', function() return #vim.diagnostic.get(here.buffer) > 0 end)
  neovim.say('findings', findings())

  neovim.say('hover', here.ask('textDocument/hover', here.place_of('icd-10-cm-coding')).contents.value)

  local offered = here.ask('textDocument/completion', here.place_of('introducd'))
  neovim.say('completion', vim.tbl_map(function(item) return item.label end, offered.items or offered))

  local before = #vim.diagnostic.get(here.buffer)
  vim.api.nvim_buf_set_lines(here.buffer, 1, 2, false, { os.getenv('HIT_LINE') })
  neovim.wait_for('one finding less', function() return #vim.diagnostic.get(here.buffer) == before - 1 end)
  neovim.say('findings', findings())
end)
