# escape=`
FROM mcr.microsoft.com/dotnet/framework/sdk:4.8.1 AS build
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
WORKDIR C:\src

COPY *.sln .
COPY Shop\*.csproj Shop\
RUN nuget restore
COPY . .
RUN msbuild Shop\Shop.csproj `
    /p:Configuration=Release `

    /p:OutputPath=C:\out

FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8.1
WORKDIR /inetpub/wwwroot
COPY --from=build C:\out\_PublishedWebsites\Shop .
