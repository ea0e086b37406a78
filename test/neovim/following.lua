-- A course followed into another file, found everywhere, renamed in all files, and searched for.
local neovim = dofile(os.getenv('HIT_CLIENT'))

local function name_of(uri)
  return vim.fn.fnamemodify(vim.uri_to_fname(uri), ':t')
end

--- Files and lines, counted from 1.
local function places(locations)
  return vim.tbl_map(function(one)
    local uri = one.uri or one.targetUri
    local range = one.range or one.targetSelectionRange
    return { file = name_of(uri), line = range.start.line + 1 }
  end, vim.tbl_islist(locations) and locations or { locations })
end

neovim.start(function(here)
  local line, column = here.place_of('- BIO 168')
  column = column + 2
  neovim.say('definition', places(here.ask('textDocument/definition', line, column)))
  neovim.say(
    'references',
    places(here.ask('textDocument/references', line, column, { context = { includeDeclaration = true } }))
  )

  local found = here.request('workspace/symbol', { query = 'anatomy' })
  neovim.say('symbols', vim.tbl_map(function(one) return one.name end, found))

  local edit = here.ask('textDocument/rename', line, column, { newName = 'BIO 175' })
  vim.lsp.util.apply_workspace_edit(edit, here.client.offset_encoding)
  local texts = {}
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    local file = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
    if file ~= '' then texts[file] = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') end
  end
  neovim.say('renamed', texts)

  local _, refusal = here.request(
    'textDocument/rename',
    vim.tbl_extend('force', vim.lsp.util.make_position_params(), {
      position = { line = select(1, here.place_of('hipaa: introduced')) - 1, character = 6 },
      newName = 'privacy-law',
    })
  )
  neovim.say('refusal', refusal and refusal.message)
end)
