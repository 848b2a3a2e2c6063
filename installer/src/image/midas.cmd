@echo off
rem Starts MIDAS with the virtual machine it brings along, and hands all arguments over.
setlocal EnableExtensions DisableDelayedExpansion
set "COMMAND="
for %%C in (glmm glm describe dummy -h --help -V --version) do if /i "%~1"=="%%C" set "COMMAND=1"
if defined COMMAND (
    "%~dp0java.exe" "@%~dp0..\lib\command.options" -XX:AOTCache="%~dp0..\lib\midas.aot" -Xlog:disable -m midas.ui/midas.cli.Main %*
) else (
    "%~dp0java.exe" "@%~dp0..\lib\window.options" -XX:AOTCache="%~dp0..\lib\window.aot" -Xlog:disable -m midas.ui/midas.cli.Main %*
)
exit /b %ERRORLEVEL%
