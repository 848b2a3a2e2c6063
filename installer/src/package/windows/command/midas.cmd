@rem The command line, for the PATH: the launcher beside it has no console.
@call "%~dp0..\runtime\bin\midas.cmd" %*
@exit /b %ERRORLEVEL%
