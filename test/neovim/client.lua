-- Neovim as a client of the language server, without a window (0.7 and later). Prints one line of JSON for each thing
-- that it sees. HIT_FILE: the file to open; HIT_SERVER: the server's command as a JSON list; HIT_LINE: the text that
-- replaces line 2 at the end.
local function say(what, value)
  io.stdout:write(vim.fn.json_encode({ what = what, value = value }) .. '\n')
end

local function give_up(reason)
  say('failure', reason)
  vim.cmd('cquit 1')
end

local function wait_for(reason, condition)
  if not vim.wait(15000, condition, 20) then give_up('waited in vain for ' .. reason) end
end

local function be_a_client()
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('HIT_FILE')))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo.filetype = 'hit-curriculum'
  local id = vim.lsp.start_client({
    name = 'hit-curriculum',
    cmd = vim.fn.json_decode(os.getenv('HIT_SERVER')),
    root_dir = vim.fn.fnamemodify(os.getenv('HIT_FILE'), ':h'),
  })
  local client = id and vim.lsp.get_client_by_id(id)
  if not client then give_up('the server could not be started') end
  wait_for('the handshake', function() return client.initialized end)
  vim.lsp.buf_attach_client(buffer, id)

  local function findings()
    return vim.tbl_map(function(finding)
      return { line = finding.lnum + 1, message = finding.message, source = finding.source, code = finding.code }
    end, vim.diagnostic.get(buffer))
  end

  local function ask(method, line, column)
    vim.api.nvim_win_set_cursor(0, { line, column })
    local answers = vim.lsp.buf_request_sync(buffer, method, vim.lsp.util.make_position_params(), 10000)
    local answer = answers and answers[id]
    if not answer or answer.err then give_up(method .. ' was not answered: ' .. vim.inspect(answers)) end
    return answer.result
  end

  --- Line and column of the first `text` in the buffer, as the cursor functions count them.
  local function place_of(text)
    for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
      local column = line:find(text, 1, true)
      if column then return number, column - 1 end
    end
    give_up('"' .. text .. '" is not in the file')
  end

  wait_for('findings', function() return #vim.diagnostic.get(buffer) > 0 end)
  say('findings', findings())

  say('hover', ask('textDocument/hover', place_of('icd-10-cm-coding')).contents.value)

  local offered = ask('textDocument/completion', place_of('introducd'))
  say('completion', vim.tbl_map(function(item) return item.label end, offered.items or offered))

  local before = #vim.diagnostic.get(buffer)
  vim.api.nvim_buf_set_lines(buffer, 1, 2, false, { os.getenv('HIT_LINE') })
  wait_for('one finding less', function() return #vim.diagnostic.get(buffer) == before - 1 end)
  say('findings', findings())

  client.stop()
  wait_for('the server to stop', function() return client.is_stopped() end)
end

local fine, reason = xpcall(be_a_client, debug.traceback)
if not fine then give_up(reason) end
vim.cmd('qall!')
