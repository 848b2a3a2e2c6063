@echo off
rem Makes the installer for Windows of the app image: build.cmd VERSION JPACKAGE. Needs WiX.
setlocal
cd /d "%~dp0..\..\.."
"%~2" --type msi @src/package/windows/msi.options --app-version %1 --app-image target/app/MIDAS --dest target/packages
exit /b %ERRORLEVEL%
