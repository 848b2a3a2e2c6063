@echo off
rem Starts MIDAS on Windows. Builds it where it is missing or older than its sources, then hands all arguments over.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\midas-ui\target\app"
set "STAMP=%HOME_DIR%\midas-ui\target\app.built"
set "CACHE=%HOME_DIR%\midas-ui\target\midas.aot"

set "JDK="
for %%J in ("%JAVA_HOME%" "%JDK_HOME%" "%JAVA25_HOME%") do if not defined JDK call :try "%%~J"
if not defined JDK for %%E in (java.exe) do if not "%%~$PATH:E"=="" call :tryjava "%%~dp$PATH:E"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
    if not defined JDK if exist "%%~R" for /d %%D in ("%%~R\*") do if not defined JDK call :try "%%~D"
)
if not defined JDK (
    echo midas: needs a JDK 25 or newer and found none: install one ^(for instance Eclipse Temurin 25^), or set JAVA_HOME to its folder. 1>&2
    exit /b 1
)

call :fresh
if errorlevel 1 (
    call :build
    if errorlevel 1 exit /b 1
)

set "JVM="
if exist "%CACHE%" set JVM=-XX:AOTCache="%CACHE%"
set "COMMAND="
for %%C in (glmm glm describe dummy -h --help -V --version) do if /i "%~1"=="%%C" set "COMMAND=1"
if defined COMMAND (
    "%JDK%\bin\java.exe" %JVM% -XX:+UseSerialGC -Xlog:disable -p "%APP%" -m midas.ui/midas.cli.Main %*
) else (
    "%JDK%\bin\java.exe" --enable-native-access=javafx.graphics --add-exports=javafx.base/com.sun.javafx.event=org.controlsfx.controls --add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=org.controlsfx.controls --add-opens=javafx.graphics/javafx.scene=org.controlsfx.controls --add-opens=javafx.controls/javafx.scene.control.skin=org.controlsfx.controls -XX:MaxGCPauseMillis=20 -p "%APP%" -m midas.ui/midas.cli.Main %*
)
exit /b %ERRORLEVEL%

rem --- Is this folder a JDK 25 or newer? Its release file says so.
:try
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f tokens^=2^ delims^=^" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+" %%M in ("%%V") do if %%M GEQ 25 set "JDK=%~1"
exit /b 0

:tryjava
for %%P in ("%~1..") do call :try "%%~fP"
exit /b 0

rem --- Exit code 0 where no source is newer than the build.
:fresh
if not exist "%STAMP%" exit /b 1
if not exist "%APP%" exit /b 1
set "MIDAS_HOME_DIR=%HOME_DIR%"
set "MIDAS_STAMP=%STAMP%"
powershell -NoProfile -Command "$t=(Get-Item $env:MIDAS_STAMP).LastWriteTimeUtc; $h=$env:MIDAS_HOME_DIR; $s=@(\"$h\pom.xml\",\"$h\examples\",\"$h\midas-core\pom.xml\",\"$h\midas-core\src\main\",\"$h\midas-io\pom.xml\",\"$h\midas-io\src\main\",\"$h\midas-ui\pom.xml\",\"$h\midas-ui\src\main\"); if (Get-ChildItem -Recurse -Path $s | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%

rem --- One build at a time: a folder is made by exactly one of those who try.
:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo midas: is not built yet, and building it needs Apache Maven 3.8 or newer: install it. 1>&2
    exit /b 1
)
:lock
mkdir "%HOME_DIR%\.midas-build" 2>nul
if errorlevel 1 (
    echo midas: waiting for another build of the program to end ^(if there is none, delete the folder .midas-build^) ... 1>&2
    powershell -NoProfile -Command "Start-Sleep 2"
    call :fresh
    if not errorlevel 1 exit /b 0
    goto lock
)
echo midas: building the program, which takes one to three minutes ... 1>&2
set "JAVA25_HOME=%JDK%"
if not defined JAVA_HOME set "JAVA_HOME=%JDK%"
if not exist "%HOME_DIR%\midas-ui\target" mkdir "%HOME_DIR%\midas-ui\target"
type nul >"%STAMP%.begun"
if exist "%APP%.new" rmdir /s /q "%APP%.new"
call mvn -q -B -f "%HOME_DIR%\pom.xml" -pl midas-ui -am -Dmaven.test.skip=true "-Dapp.folder=%APP%.new" package 1>&2
if errorlevel 1 (
    if exist "%APP%.new" rmdir /s /q "%APP%.new"
    rmdir "%HOME_DIR%\.midas-build"
    echo midas: the build failed; the reason stands above. 1>&2
    if exist "%APP%" echo midas: the last good build is kept, but it is older than the sources. 1>&2
    exit /b 1
)
rem --- Only a whole build takes the place of the last one; a running program holds on to its files.
if exist "%APP%.old" rmdir /s /q "%APP%.old"
if exist "%APP%" move "%APP%" "%APP%.old" >nul
if exist "%APP%" (
    rmdir /s /q "%APP%.new"
    rmdir "%HOME_DIR%\.midas-build"
    echo midas: the new build cannot take its place: close all windows of the program and start it again. 1>&2
    exit /b 1
)
move "%APP%.new" "%APP%" >nul
if errorlevel 1 (
    rmdir "%HOME_DIR%\.midas-build"
    echo midas: cannot write to "%HOME_DIR%\midas-ui\target". 1>&2
    exit /b 1
)
if exist "%STAMP%" del "%STAMP%"
if exist "%APP%.old" rmdir /s /q "%APP%.old"
"%JDK%\bin\java.exe" -XX:AOTCacheOutput="%CACHE%" -XX:+UseSerialGC -Xlog:disable -p "%APP%" -m midas.ui/midas.cli.Main glmm "%HOME_DIR%\examples\sleepstudy.csv" --response Reaction --fixed Days --group Subject >nul 2>nul
move /y "%STAMP%.begun" "%STAMP%" >nul
rmdir "%HOME_DIR%\.midas-build"
echo midas: built. 1>&2
exit /b 0
