-- Sends the requests of a file one after the other, from a given line on, round and round:
--   wrk … -s requests.lua URL -- FILE FIRST_LINE STATUS [HEADER…]
-- A line is a path, or a path, a tab and a body to POST. With a STATUS, every answer is checked to have it, and bodies are
-- measured; with 0, wrk counts only what has a status over 399, which costs the measured run nothing.

local requests = {}
local at = 0
local status = 0

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  local file, first = args[1], tonumber(args[2])
  status = tonumber(args[3])
  local headers = "Host: " .. wrk.host .. ":" .. wrk.port .. "\r\n"
  for i = 4, #args do
    headers = headers .. args[i] .. "\r\n"
  end
  for line in io.lines(file) do
    local tab = line:find("\t", 1, true)
    if tab then
      local body = line:sub(tab + 1)
      requests[#requests + 1] = "POST " .. line:sub(1, tab - 1) .. " HTTP/1.1\r\n" .. headers
        .. "Content-Type: application/json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
    else
      requests[#requests + 1] = "GET " .. line .. " HTTP/1.1\r\n" .. headers .. "\r\n"
    end
  end
  at = first
  answers, wrong, bytes, seen = 0, 0, 0, ""
  if status == 0 then
    response = nil
  end
end

function request()
  at = at + 1
  return requests[(at - 1) % #requests + 1]
end

function response(given, headers, body)
  answers = answers + 1
  bytes = bytes + #body
  if given ~= status then
    wrong = wrong + 1
    seen = given .. " " .. body:sub(1, 300)
  end
end

function done(summary, latency)
  local errors = summary.errors
  local checked = threads[1]
  io.write(string.format(
    "RESULT %d %d %d %d %d %d %d %s\n",
    summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    checked:get("answers"), checked:get("bytes"), checked:get("wrong"),
    latency:percentile(99), checked:get("seen")))
end
