@echo off
rem Runs the Maven that .mvn\wrapper\maven-wrapper.properties pins, fetching it on first use:
rem already unpacked, else through a Maven on the PATH, else from distributionUrl. See mvnw.
setlocal
set "MVNW_BASE=%~dp0"
for /f "usebackq delims=" %%h in (`powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
  "$s = @{}; Get-Content (Join-Path $env:MVNW_BASE '.mvn\wrapper\maven-wrapper.properties') | ForEach-Object { if ($_ -match '^(\w+)=(.*)$') { $s[$matches[1]] = $matches[2].Trim() } };" ^
  "$v = $s.mavenVersion; $user = $env:MAVEN_USER_HOME; if (-not $user) { $user = Join-Path $HOME '.m2' };" ^
  "$dists = Join-Path $user 'wrapper\dists'; $target = Join-Path $dists ('apache-maven-' + $v + '-' + $s.distributionSha512.Substring(0, 12));" ^
  "if (-not (Test-Path (Join-Path $target 'bin\mvn.cmd'))) {" ^
  "  $work = Join-Path $dists ('.fetch-' + [guid]::NewGuid()); New-Item -ItemType Directory -Force $work | Out-Null;" ^
  "  try { $zip = Join-Path $work ('apache-maven-' + $v + '-bin.zip');" ^
  "    if (Get-Command mvn -ErrorAction SilentlyContinue) { Push-Location $work; try { mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy ('-Dartifact=org.apache.maven:apache-maven:' + $v + ':zip:bin') ('-DoutputDirectory=' + $work) | Out-Null } catch { } finally { Pop-Location } };" ^
  "    if (-not (Test-Path $zip)) { Invoke-WebRequest -UseBasicParsing $s.distributionUrl -OutFile $zip };" ^
  "    if ((Get-FileHash -Algorithm SHA512 $zip).Hash -ne $s.distributionSha512) { throw ('the SHA-512 of Maven ' + $v + ' is not the pinned one') };" ^
  "    Expand-Archive $zip (Join-Path $work 'unpacked');" ^
  "    try { Move-Item (Join-Path $work ('unpacked\apache-maven-' + $v)) $target } catch { if (-not (Test-Path (Join-Path $target 'bin\mvn.cmd'))) { throw } }" ^
  "  } finally { Remove-Item -Recurse -Force $work } };" ^
  "$target"`) do set "MVNW_HOME=%%h"
if not defined MVNW_HOME (
  echo mvnw: could not get the pinned Maven 1>&2
  exit /b 1
)
set "MAVEN_PROJECTBASEDIR=%MVNW_BASE%"
call "%MVNW_HOME%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
