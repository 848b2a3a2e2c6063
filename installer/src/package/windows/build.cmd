@echo off
rem Makes the installer for Windows of the app image: build.cmd VERSION JPACKAGE. Needs WiX. Signs the launcher that goes into it, and then itself, where
rem WINDOWS_SIGNTOOL names what signs, WINDOWS_CERTIFICATE_FILE a .pfx, and WINDOWS_CERTIFICATE_PASSWORD its password.
setlocal
cd /d "%~dp0..\..\.."
if defined WINDOWS_SIGNTOOL (
    rem jpackage leaves it read-only
    attrib -r target\app\MIDAS\MIDAS.exe
    call :sign target\app\MIDAS\MIDAS.exe || exit /b 1
)
"%~2" --type msi @src/package/windows/msi.options --app-version %1 --app-image target/app/MIDAS --dest target/packages || exit /b 1
if defined WINDOWS_SIGNTOOL for %%P in (target\packages\*.msi) do call :sign "%%P" || exit /b 1
exit /b 0

:sign
"%WINDOWS_SIGNTOOL%" sign /f "%WINDOWS_CERTIFICATE_FILE%" /p "%WINDOWS_CERTIFICATE_PASSWORD%" /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 %1
exit /b %ERRORLEVEL%
