-- Neovim as a client of the language server, without a window, set up as docs/editors/neovim.md says. HIT_FILE: the file
-- to open. A script calls `start`, and prints one line of JSON for each thing that it sees.
local M = {}

function M.say(what, value)
  io.stdout:write(vim.fn.json_encode({ what = what, value = value }) .. '\n')
end

local function give_up(reason)
  M.say('failure', reason)
  vim.cmd('cquit 1')
end

function M.wait_for(reason, condition)
  if not vim.wait(15000, condition, 20) then give_up('waited in vain for ' .. reason) end
end

local clients_of = vim.lsp.get_clients or vim.lsp.get_active_clients

local function open()
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('HIT_FILE')))
  M.wait_for('the handshake', function()
    local client = clients_of()[1]
    return client and client.initialized
  end)
  return vim.api.nvim_get_current_buf(), clients_of()[1]
end

--- Opens the file, runs `session` with what it can do there, and ends the server.
function M.start(session)
  local fine, reason = xpcall(function()
    local buffer, client = open()
    local here = { buffer = buffer, client = client }

    function here.request(method, params)
      local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
      local answer = answers and answers[client.id]
      if not answer then give_up(method .. ' was not answered') end
      return answer.result, answer.err or answer.error
    end

    --- Asks about a place of the buffer, which the cursor goes to.
    function here.ask(method, line, column, more)
      vim.api.nvim_win_set_cursor(0, { line, column })
      local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(), more or {})
      local result, problem = here.request(method, params)
      if problem then give_up(method .. ' was refused: ' .. vim.inspect(problem)) end
      return result
    end

    --- Line and column of the first `text` in the buffer, as the cursor functions count them.
    function here.place_of(text)
      for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
        local column = line:find(text, 1, true)
        if column then return number, column - 1 end
      end
      give_up('"' .. text .. '" is not in the file')
    end

    session(here)
    client.stop()
    M.wait_for('the server to stop', function() return client.is_stopped() end)
  end, debug.traceback)
  if not fine then give_up(reason) end
  vim.cmd('qall!')
end

return M
